using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EGov.Journeys.Tests.Audit;

/// <summary>
/// Made-up personal data and secrets are written into every input of the whole stand; afterwards they are searched for
/// in everything it has written: logs, topics, caches, parked messages, audit, tables.
/// </summary>
public sealed partial class PlantedMarkersTests(MarkedStand stand) : IClassFixture<MarkedStand>
{
    const string Key = "journey-key";

    readonly Markers markers = Markers.New();

    [Fact]
    public async Task What_people_give_is_found_only_where_it_is_kept_on_purpose()
    {
        await AppointAsync();
        await ImportAsync();
        await SignInAsync();
        foreach (var document in new[] { "/openapi/directory.json", "/openapi/procedures.json" })
        {
            Assert.True(await WriteRoutes.PlantAsync(stand.Citizen, document, markers, null) > 10, document);
            await WriteRoutes.PlantAsync(stand.Citizen, document, markers, Key);
        }
        foreach (var page in new[] { "/", "/thu-tuc", $"/thu-tuc/{markers.Number}", "/khong-co", "/id/dang-nhap" })
        {
            using var answer = await stand.Citizen.SendAsync(WriteRoutes.Request("GET", page, markers, null));
        }
        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.Empty(markers.In(MarkedStand.Logs()));
        Assert.DoesNotContain(Key, MarkedStand.Logs(), StringComparison.Ordinal);
        Assert.Empty(markers.In(await stand.CacheAsync()));
        var tables = await stand.TablesAsync(markers);
        // The search itself works: a person's own data stand where they belong.
        Assert.Subset(tables, new HashSet<string>([$"{markers.Phone} directory.people", $"{markers.Email} directory.people"]));
        Assert.Empty(tables.Except(Allowed()));
    }

    /// <summary>Each place holds them because the domain says so.</summary>
    IEnumerable<string> Allowed() =>
    [
        $"{markers.Phone} directory.people", $"{markers.Email} directory.people", $"{markers.Name} directory.people",
        // Officers' names are public, with their posts; contact that is not published is not told.
        $"{markers.Name} directory.outbox", $"{markers.Name} events.log_directory", $"{markers.Name} identity.person_copy",
        // What a broken line of an import said is shown to whoever imported it.
        $"{markers.Number} procedures.import_findings", $"{markers.Name} procedures.import_findings",
    ];

    async Task AppointAsync()
    {
        using var unit = await stand.Operator.PostAsJsonAsync("/api/directory/units", new
        {
            unit = new { kind = "area", name = "Tỉnh Thử", type = "Tỉnh", level = "province" },
            validFrom = "2020-01-01",
            act = "1/NQ",
        });
        Assert.Equal(HttpStatusCode.Created, unit.StatusCode);
        using var post = await stand.Operator.PostAsJsonAsync("/api/directory/appointments", new
        {
            person = new
            {
                @new = new { kind = "officer", name = markers.Name, phone = markers.Phone, email = markers.Email },
            },
            unitId = (await unit.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid(),
            role = "specialist",
            title = "Chuyên viên",
            kind = "regular",
            from = "2024-01-01",
            act = "1/QĐ",
        });
        Assert.True(post.IsSuccessStatusCode, await post.Content.ReadAsStringAsync());
        var person = (await post.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("personId").GetGuid();
        (await stand.Operator.GetAsync($"/api/directory/people/{person}")).EnsureSuccessStatusCode();
    }

    async Task ImportAsync()
    {
        using var body = new StringContent(
            $"{{\"ho_ten\":\"{markers.Name}\",\"so\":\"{markers.Number}\"\n", Encoding.UTF8, "application/x-ndjson");
        using var answer = await stand.Operator.PostAsync("/api/procedures/imports?format=national", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await stand.UntilAsync(answer.Headers.Location!.ToString(),
            job => job.GetProperty("state").GetString() is "done" or "failed", by: stand.Operator);
    }

    async Task SignInAsync()
    {
        using var page = await stand.Citizen.GetAsync("/id/dang-nhap");
        var token = AntiForgery().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;
        Assert.NotEqual("", token);
        using var form = new FormUrlEncodedContent(
        [
            new("userName", markers.Email), new("password", markers.Secret), new("__RequestVerificationToken", token),
        ]);
        using var answer = await stand.Citizen.PostAsync("/id/dang-nhap", form);
        Assert.InRange((int)answer.StatusCode, 200, 422);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex AntiForgery();
}
