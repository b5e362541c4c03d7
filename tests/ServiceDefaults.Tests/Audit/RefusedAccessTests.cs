using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class RefusedAccessTests
{
    const string Id = "0198f2a0-0000-7000-8000-00000000000f";

    static readonly Actor Somebody = new("u1", ActorKind.Officer, "portal");

    [Theory]
    [InlineData(Id, Id)]
    [InlineData("1.500003", "1.500003")]
    [InlineData("2031", "2031")]
    [InlineData("060099000001", "")]
    [InlineData("250123456", "")]
    [InlineData("0912345678", "")]
    [InlineData("Nguyễn Văn A", "")]
    public void Of_an_address_only_ids_and_short_codes_are_told(string written, string told) =>
        Assert.Equal(told, RefusedAccess.What(Http(written), Somebody));

    [Fact]
    public void Of_what_nobody_known_wrote_nothing_is_told() =>
        Assert.Equal("", RefusedAccess.What(Http(Id), null));

    static DefaultHttpContext Http(string written)
    {
        var http = new DefaultHttpContext();
        http.Request.RouteValues["id"] = written;
        return http;
    }
}
