using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EGov.Journeys.Tests.Audit;

/// <summary>Records as the domain wants them, with markers where people are.</summary>
internal sealed class MarkedRecords(MarkedStand stand)
{
    public async Task<Guid> UnitAsync(string name) => Id(await PostAsync("/api/directory/units", stand.Machine(), new
    {
        unit = new { kind = "area", name, type = "Tỉnh", level = "province" },
        validFrom = "2020-01-01",
        act = "1/NQ",
    }), "id");

    /// <summary>Somebody whose contact is not published, and their post.</summary>
    public async Task AppointAsync(Markers markers)
    {
        var post = await PostAsync("/api/directory/appointments", stand.Machine(), new
        {
            person = new
            {
                @new = new
                {
                    kind = "officer", name = markers.FullName, phone = markers.Phone, email = markers.EmailAddress,
                },
            },
            unitId = stand.Known["units"],
            role = "specialist",
            title = "Chuyên viên",
            kind = "regular",
            from = "2024-01-01",
            act = "1/QĐ",
        });
        stand.Known["people"] = Id(post, "personId");
        stand.Known["posts"] = Id(post, "postId");
    }

    /// <summary>A broken line, which is shown to whoever imported it.</summary>
    public async Task ImportAsync(Markers markers)
    {
        using var body = new StringContent($"{{\"ho_ten\":\"{markers.FullName}\",\"so\":\"{markers.Number}\"\n",
            Encoding.UTF8, "application/x-ndjson");
        using var answer = await stand.Operator.PostAsync("/api/procedures/imports?format=national", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await stand.UntilAsync(answer.Headers.Location!.ToString(),
            job => job.GetProperty("state").GetString() is "done" or "failed", by: stand.Operator);
    }

    /// <summary>An account for the person once identity has heard of them; gives the address of the invitation.</summary>
    public async Task<string> InviteAsync(Markers markers)
    {
        var account = await PostAsync("/id/api/accounts", stand.Officer(),
            new { personId = stand.Known["people"], userName = markers.Login });
        stand.Known["accounts"] = Id(account, "id");
        var invitation = await PostAsync(
            $"/id/api/accounts/{stand.Known["accounts"]}/invitation", stand.Officer(), new { });
        return new Uri(invitation.GetProperty("address").GetString()!).PathAndQuery;
    }

    /// <summary>Until it is taken: what it is about may come by the event log.</summary>
    async Task<JsonElement> PostAsync(string path, string token, object body)
    {
        for (var tries = 0; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Authorization = new("Bearer", token);
            using var answer = await stand.Citizen.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
            {
                return JsonSerializer.Deserialize<JsonElement>(text);
            }
            Assert.True(tries < 60 && answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                $"{path}: {text}");
            await Task.Delay(250);
        }
    }

    static Guid Id(JsonElement answer, string name) => answer.GetProperty(name).GetGuid();
}
