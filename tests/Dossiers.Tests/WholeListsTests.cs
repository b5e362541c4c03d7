using System.Net;

namespace EGov.Dossiers.Tests;

public sealed class WholeListsTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Theory]
    [InlineData("", "parts")]
    [InlineData("/hand-overs", "items")]
    public async Task A_list_with_an_empty_element_is_no_request(string address, string list)
    {
        var body = address.Length == 0 ? Filed.Body(app.Commune) : new() { ["reason"] = "x" };
        body[list] = new object?[] { null };
        var answer = await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), address, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
