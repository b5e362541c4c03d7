using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditActTests
{
    static readonly Endpoint Route = new(null, new EndpointMetadataCollection(
        new EndpointNameMetadata("ShowDraft"), new RouteLock("drafts.read")), "GET /drafts");

    [Fact]
    public void A_request_acts_in_the_name_of_its_token_for_the_permission_it_came_through() => Assert.Equal(
        new AuditAct(new("u1", "postal", "portal"), "ShowDraft", "drafts.read"),
        AuditAct.Of(Http(), new Actor("u1", ActorKind.Postal, "portal")));

    [Fact]
    public void Without_a_token_it_is_nobody() =>
        Assert.Equal(AuditActor.Anonymous, AuditAct.Of(Http()).By);

    [Fact]
    public void A_purpose_that_was_told_counts_more_than_the_permission()
    {
        var http = Http();
        http.Request.Headers[HttpAccess.PurposeHeader] = Roles.Purposes.Keys.First();

        Assert.Equal(Roles.Purposes.Keys.First(), AuditAct.Of(http).Purpose);
    }

    [Fact]
    public void Whoever_acts_for_a_unit_does_it_in_its_name()
    {
        var acting = new ActingFor("clerk", new Guid(7, 0, 0, new byte[8]));
        var act = AuditAct.Of(Http(), new Actor("u1", ActorKind.Officer, "portal") { For = acting });
        Assert.Equal("clerk@00000007-0000-0000-0000-000000000000", act.Entry("x").OnBehalfOf);
        Assert.Equal("", AuditAct.Of(Http()).Entry("x").OnBehalfOf);
    }

    [Theory]
    [InlineData(ActorKind.Citizen, "citizen")]
    [InlineData(ActorKind.Officer, "officer")]
    [InlineData(ActorKind.Postal, "postal")]
    [InlineData(ActorKind.Machine, "machine")]
    public void Kinds_are_told_in_the_words_of_the_token(ActorKind kind, string word) =>
        Assert.Equal(word, AuditActor.Of(new Actor("u1", kind, "c")).Kind);

    static DefaultHttpContext Http()
    {
        var http = new DefaultHttpContext();
        http.SetEndpoint(Route);
        return http;
    }
}
