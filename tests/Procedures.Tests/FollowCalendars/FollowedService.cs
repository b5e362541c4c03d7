using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Procedures.Tests.FollowCalendars;

/// <summary>One service, and its one decision.</summary>
internal sealed record FollowedService(HttpClient Client, ProceduresDatabase Database, string Code)
{
    public async Task DecideAsync(string signedOn, string publicOn)
    {
        (await Client.PutAsJsonAsync($"/api/procedures/{Code}/draft",
            new { content = Sample.Content(Code), issuer = "province" }, ProcedureJson.Options)).EnsureSuccessStatusCode();
        (await Client.PostAsJsonAsync($"/api/procedures/{Code}/publications", new
        {
            type = "new", number = "10/QĐ-UBND", date = signedOn, effectiveFrom = signedOn,
        })).EnsureSuccessStatusCode();
        await Database.ScalarAsync<Guid>(
            $"update publication_decisions set recorded_at = '{publicOn}T03:00:00Z' returning id");
    }

    /// <summary>Last day to make it public, working days late, and whether it stands among the late ones.</summary>
    public async Task<(string? By, int Late, bool Listed)> ClockAsync()
    {
        var shown = await Client.GetFromJsonAsync<JsonElement>($"/api/procedures/{Code}/versions");
        var listed = await Client.GetFromJsonAsync<JsonElement>("/api/procedures/publications/clocks?late=true");
        var clock = shown.GetProperty("items")[0].GetProperty("clock");
        return (clock.GetProperty("publicizeBy").GetString(), clock.GetProperty("workingDaysLate").GetInt32(),
            listed.GetProperty("items").GetArrayLength() > 0);
    }

    public async Task<string> TagAsync() =>
        (await Client.GetAsync($"/api/procedures/{Code}/versions")).Headers.ETag!.Tag;

    /// <summary>Waits until the clock shows it.</summary>
    public async Task ShowsAsync((string? By, int Late, bool Listed) clock)
    {
        var until = DateTime.UtcNow.AddSeconds(20);
        while (await ClockAsync() != clock && DateTime.UtcNow < until)
        {
            await Task.Delay(100);
        }
        Assert.Equal(clock, await ClockAsync());
    }
}
