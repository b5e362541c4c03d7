using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.Journeys.Tests.Support;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Catalogue;

/// <summary>From the import to the citizen's search, through the gateway and everything behind it.</summary>
public abstract class CatalogueJourney(WholeStand stand)
{
    protected async Task Imported_record_is_found_and_its_amendment_too()
    {
        var code = "9." + Random.Shared.Next(100_000, 999_999);
        await ImportAsync(Record(code, "Cấp phép nuôi cá tra thử nghiệm"));
        await FoundAsync("nuoi ca tra thu nghiem", code);

        await ImportAsync(Record(code, "Cấp phép nuôi tôm hùm thử nghiệm"));
        await FoundAsync("nuôi tôm hùm thử nghiệm", code);
        await stand.UntilAsync(Search("nuôi cá tra thử nghiệm"), answer => !NamesOf(answer, code).Contains("cá tra"));
    }

    protected async Task Abolished_procedure_is_found_no_more()
    {
        var code = "9." + Random.Shared.Next(100_000, 999_999);
        await ImportAsync(Record(code, "Cấp phép thả diều thử nghiệm"));
        await FoundAsync("thả diều thử nghiệm", code);

        using var abolished = await stand.Operator.PostAsJsonAsync($"/api/procedures/{code}/publications",
            new { type = "abolish", number = "12/QĐ-UBND", date = Today(), effectiveFrom = Today() });
        Assert.Equal(HttpStatusCode.Created, abolished.StatusCode);
        await stand.UntilAsync(Search("thả diều thử nghiệm"), answer => !Codes(answer).Contains(code));
    }

    protected async Task Import_goes_on_where_the_killed_service_left_it()
    {
        var lines = await SeedLinesAsync();
        var job = await StartAsync(string.Join('\n', lines));
        await stand.UntilAsync(job, answer => answer.GetProperty("state").GetString() is "running" or "done");

        await stand.KillAsync("procedures");

        var done = await DoneAsync(job);
        Assert.Equal(lines.Count, done.GetProperty("counts").GetProperty("read").GetInt32());
        Assert.Equal(0, done.GetProperty("counts").GetProperty("refused").GetInt32());
        await stand.UntilAsync("/api/procedures?size=1", answer => answer.GetProperty("total").GetInt32() >= lines.Count, 180);
    }

    static async Task<List<string>> SeedLinesAsync()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "procedures"), "*.national.jsonl");
        var lines = new List<string>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            lines.AddRange((await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0));
        }
        return lines;
    }

    async Task ImportAsync(string line) => await DoneAsync(await StartAsync(line));

    async Task<string> StartAsync(string lines)
    {
        using var body = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        using var answer = await stand.Operator.PostAsync("/api/procedures/imports?format=national&publish=true", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    async Task<JsonElement> DoneAsync(string job)
    {
        var last = await stand.UntilAsync(job, answer => answer.GetProperty("state").GetString() is "done" or "failed", 180);
        Assert.Equal("done", last.GetProperty("state").GetString());
        return last;
    }

    Task<JsonElement> FoundAsync(string words, string code) => stand.UntilAsync(Search(words), answer => Codes(answer).Contains(code));

    static string Search(string words) => "/api/procedures?size=10&q=" + Uri.EscapeDataString(words);

    static List<string?> Codes(JsonElement answer) =>
        [.. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString())];

    static string NamesOf(JsonElement answer, string code) => string.Join(' ', answer.GetProperty("items").EnumerateArray()
        .Where(item => item.GetProperty("code").GetString() == code).Select(item => item.GetProperty("name").GetString()));

    static string Today() => DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd");

    static string Record(string code, string name) => JsonSerializer.Serialize(new
    {
        MATTHC = code,
        TENTTHC = name,
        TENCOQUANCONGBO = "UBND tỉnh Bình Thuận",
        TRANGTHAI = 1,
        LINHVUCTHUCHIEN = new[] { new { TENLINHVUC = "Thủy sản" } },
        COQUANTHUCHIEN = new[] { new { TENDONVI = "Sở Nông nghiệp và Môi trường" } },
        CAPTHUCHIEN = new[] { "Cấp tỉnh" },
        CACHTHUCTHUCHIEN = new[] { new { KENH = 1, THOIGIAN = new[] { new { THOIGIANGIAIQUYET = 5, DONVITINH = "Ngày làm việc" } } } },
    });
}
