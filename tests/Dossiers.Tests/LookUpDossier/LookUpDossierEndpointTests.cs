using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.LookUpDossier;

public sealed class LookUpDossierEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task Number_and_last_four_digits_show_the_state_and_no_name()
    {
        var one = await FileAsync();
        var answer = await AskAsync(one.Number, "5678", "10.0.0.1");
        var text = await answer.Content.ReadAsStringAsync();
        var found = JsonDocument.Parse(text).RootElement;
        Assert.Equal("N*** V*** M***", found.GetProperty("applicant").GetString());
        Assert.Equal("Được tiếp nhận", found.GetProperty("status").GetString());
        Assert.Single(found.GetProperty("timeline").EnumerateArray());
        Assert.StartsWith("Chờ đến ngày hẹn trả", found.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", text, StringComparison.Ordinal);
        Assert.DoesNotContain("068012345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Id.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_digits_and_an_unknown_number_are_answered_alike()
    {
        var one = await FileAsync();
        var wrong = await AskAsync(one.Number, "0000", "10.0.0.2");
        var unknown = await AskAsync(one.Number + "9", "0000", "10.0.0.2");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(await BodyAsync(unknown), await BodyAsync(wrong));
        Assert.Equal(unknown.Headers.Select(one => one.Key), wrong.Headers.Select(one => one.Key));
    }

    [Fact]
    public async Task The_code_of_the_receipt_opens_it_and_another_code_does_not()
    {
        var answer = await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var token = body.GetProperty("lookUpToken").GetString()!;
        var found = await app.Public.GetFromJsonAsync<JsonElement>($"/api/dossiers/look-up/{token}");
        Assert.Equal(body.GetProperty("number").GetString(), found.GetProperty("number").GetString());
        // Another secret behind the same id.
        var changed = token[..22] + (token[22] == 'A' ? 'B' : 'A') + token[23..];
        foreach (var wrong in (string[])[changed, "x", new string('A', 43)])
        {
            Assert.Equal(HttpStatusCode.NotFound,
                (await app.Public.GetAsync($"/api/dossiers/look-up/{wrong}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_number_can_be_tried_only_so_often_whoever_tries_and_whether_it_is_known_or_not()
    {
        var one = await FileAsync();
        foreach (var number in (string[])[one.Number, "không-có"])
        {
            var statuses = new List<HttpStatusCode>();
            for (var attempt = 0; attempt < 11; attempt++)
            {
                statuses.Add((await AskAsync(number, $"{attempt:0000}", $"10.1.0.{attempt}")).StatusCode);
            }
            Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NotFound, 10), HttpStatusCode.TooManyRequests], statuses);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(one.Number, "5678", "10.1.0.9")).StatusCode);
    }

    [Fact]
    public async Task A_client_can_try_only_so_often_over_all_numbers()
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await AskAsync($"số-{attempt}", "0000", "10.2.0.1")).StatusCode);
        }
        var answer = await AskAsync("số-61", "0000", "10.2.0.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 900);
    }

    async Task<Filed> FileAsync() => await Filed.ReadAsync(
        await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune)));

    Task<HttpResponseMessage> AskAsync(string number, string digits, string from)
    {
        var request = new HttpRequestMessage(HttpMethod.Get,
            $"/api/dossiers/look-up?number={Uri.EscapeDataString(number)}&digits={digits}");
        request.Headers.Add("X-Forwarded-For", from);
        return app.Public.SendAsync(request);
    }

    static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return string.Join('\n', body.EnumerateObject().Where(one => one.Name != "traceId").Select(one => one.ToString()));
    }
}
