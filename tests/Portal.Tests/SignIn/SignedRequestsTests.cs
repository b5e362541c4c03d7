using System.Net.Http.Json;
using System.Text.Json;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.SignIn;

/// <summary>What a client of the portal sends in somebody's name, told by what a real service makes of it.</summary>
[Collection(WithProcedures.Name)]
public sealed class SignedRequestsTests(RealProcedures procedures)
{
    static readonly Guid Here = Guid.NewGuid(), There = Guid.NewGuid();

    [Theory]
    [InlineData("procedure-editor", 200, null)]
    [InlineData("receiver", 403, "CallerIsAllowed")]
    [InlineData("leader", 200, null)]
    public async Task Only_the_role_acted_for_counts_and_all_of_them_before_one_was_chosen(
        string chosen, int status, string? code)
    {
        using var answer = await AskAsync(Session(new(chosen, Here)));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, code is null ? null : await CodeAsync(answer));
    }

    [Fact]
    public async Task The_service_notes_for_whom_and_why_it_was_asked()
    {
        using var answer = await AskAsync(Session(new("postal", There)));
        Assert.Equal(403, (int)answer.StatusCode);
        string? noted = null;
        for (var tries = 0; noted is null && tries < 100; tries++)
        {
            await Task.Delay(50);
            noted = await procedures.TextAsync(
                $"select purpose || ' ' || decision from audit_entries where on_behalf_of = 'postal@{There}'");
        }
        Assert.Equal("inspection refused", noted);
    }

    [Fact]
    public async Task Nobody_is_asked_for_in_nobodys_name() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(null));

    [Fact]
    public void A_purpose_nobody_knows_ends_the_start() => Assert.Throws<ArgumentException>(
        () => new ServiceCollection().AddHttpClient("x").AsSignedIn("curiosity"));

    // Who chose something not held has chosen nothing.
    PortalSession Session(Acting chosen)
    {
        var token = procedures.TokenOf(("procedure-editor", Here), ("receiver", Here), ("postal", There));
        return new("", new("officer-1", "x", SignedInPerson.Officer), default, default, new(token, null, null, default),
            chosen);
    }

    async Task<HttpResponseMessage> AskAsync(PortalSession? session)
    {
        var http = new DefaultHttpContext();
        http.Features.Set(session);
        var services = new ServiceCollection().AddSingleton(TimeProvider.System);
        services.AddHttpClient("x", client => client.BaseAddress = procedures.Address).AsSignedIn("inspection");
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        return await provider.GetRequiredService<IHttpClientFactory>().CreateClient("x")
            .GetAsync("api/procedures/publications/clocks?size=1");
    }

    static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
