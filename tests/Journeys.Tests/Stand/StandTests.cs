using System.Net;
using EGov.Journeys.Tests.Support;
using EGov.LocalHosting.Running;

namespace EGov.Journeys.Tests.Stand;

[Collection(EmbeddedStand.Name)]
public sealed class StandTests(EmbeddedStand stand)
{
    [Fact]
    public void Every_resource_is_healthy_or_has_ended_well()
    {
        Assert.Equal(Phase.Finished, stand.App.States["directory-migrate"].Phase);
        Assert.Equal(Phase.Finished, stand.App.States["procedures-migrate"].Phase);
        Assert.All(stand.App.States.Values.Where(state => !state.Name.EndsWith("-migrate", StringComparison.Ordinal)),
            state => Assert.Equal((state.Name, Phase.Running), (state.Name, state.Phase)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/docs")]
    [InlineData("/openapi/directory.json")]
    [InlineData("/openapi/procedures.json")]
    public async Task Gateway_shows_pages_and_documents(string path)
    {
        using var answer = await stand.Citizen.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Write_without_the_operators_key_is_refused()
    {
        using var answer = await stand.Citizen.PostAsync("/api/procedures/imports", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("procedures")]
    [InlineData("portal")]
    [InlineData("redis")]
    [InlineData("postgres")]
    public async Task Killed_part_comes_back_and_the_stand_serves(string resource)
    {
        await stand.KillAsync(resource);
        await stand.App.ResourceNotifications.WaitForResourceHealthyAsync("gateway");

        using var answer = await stand.Citizen.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
