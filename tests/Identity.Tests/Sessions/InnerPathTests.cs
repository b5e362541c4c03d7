using System.Net;

namespace EGov.Identity.Tests.Sessions;

public sealed class InnerPathTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Theory]
    [InlineData("/id/health/ready")]
    [InlineData("/id/openapi/v1.json")]
    public async Task What_is_for_the_inside_is_not_found_below_the_public_path(string path)
    {
        using var client = app.NewClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path["/id".Length..])).StatusCode);
    }
}
