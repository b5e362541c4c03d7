using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests.CreateUnit;

public sealed class CreateUnitEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_name_is_kept_in_one_form_of_letters()
    {
        var unit = await app.CreateAsync("Xã Hoà".Normalize(System.Text.NormalizationForm.FormD), "commune");
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", $"unit_id = '{unit.Id}' and name = 'Xã Hoà'"));
    }

    [Fact]
    public async Task The_answer_tells_where_the_unit_is_and_its_tag()
    {
        var answer = await PostAsync("Xã Một", "2020-01-01");
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var shown = await app.Public.GetAsync(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(answer.Headers.ETag, shown.Headers.ETag);
        Assert.Equal(body.GetProperty("sequence").GetInt64(), (await shown.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("state").GetProperty("sequence").GetInt64());
    }

    [Theory]
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", true)]
    public async Task A_unit_does_not_begin_before_its_parent(string from, bool isTaken)
    {
        var parent = await app.CreateAsync("Tỉnh Hai " + from, "province", from: "2024-06-01");
        var answer = await PostAsync("Xã Hai", from, parent.Id);
        Assert.Equal(isTaken ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_stands_for_one_request()
    {
        (await PostAsync("Xã Ba", "2020-01-01", key: "create-3")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await PostAsync("Xã Bốn", "2020-01-01", key: "create-3")).StatusCode);
        Assert.Equal(0, await app.Database.CountAsync("unit_versions", "name = 'Xã Bốn'"));
    }

    [Fact]
    public async Task A_refusal_takes_no_key_and_sends_no_event()
    {
        var before = await app.Database.CountAsync("outbox");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await PostAsync(" ", "2020-01-01", key: "create-5")).StatusCode);
        Assert.Equal(before, await app.Database.CountAsync("outbox"));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Xã Năm", "2020-01-01", key: "create-5")).StatusCode);
    }

    [Theory]
    [InlineData("[null]", "ListHasNoHoles")]
    [InlineData("""[{"kind":"gso","value":"65001"},{"kind":"gso","value":"65002"}]""", "OneCodeOfAKind")]
    [InlineData("""[{"kind":"qcvn102","value":"H65.01.02.03"}]""", "AgencyCodeFitsOldForm")]
    [InlineData("""[{"kind":"internal","value":"Viết Hoa"}]""", "InternalCodeIsWellFormed")]
    public async Task Codes_that_cannot_be_read_are_refused(string codes, string rule) => Assert.Equal([rule],
        await DirectoryApp.RefusalsAsync(await PostAsync(
            "Xã Sáu", "2020-01-01", codes: JsonDocument.Parse(codes).RootElement)));

    [Fact]
    public async Task Each_write_has_a_number_above_the_last()
    {
        var (one, other) = (await app.CreateAsync("Xã Bảy", "commune"), await app.CreateAsync("Xã Tám", "commune"));
        Assert.True(one.Sequence < other.Sequence);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            app.CreateAsync($"Xã Song Song {number}", "commune")));
        Assert.Equal(0, await app.Database.CountAsync(
            "(select sequence from units group by sequence having count(*) > 1) twice"));
    }

    [Fact]
    public async Task A_code_two_ask_for_at_once_is_given_to_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => PostAsync(
            $"Xã Đua {number}", "2020-01-01",
            codes: new[] { new { kind = "gso", value = "66001" } })));
        Assert.Equal([201, 422, 422, 422], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    Task<HttpResponseMessage> PostAsync(
        string name, string validFrom, Guid? parentId = null, object? codes = null, string? key = null) =>
        app.PostAsync("units", new
        {
            unit = new { kind = "area", name, type = "Xã", level = "commune", parentId, codes },
            validFrom, act = "1/NQ",
        }, key: key);
}
