using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EGov.Procedures.Tests.ImportProcedures;

public sealed class ImportEndpointTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>, IAsyncLifetime
{
    const string Imports = "/api/procedures/imports";

    WebApplicationFactory<Program> service = null!;
    TestIssuer issuer = null!;

    [Fact]
    public async Task Lines_handed_in_are_published_and_reported()
    {
        var answer = await PostAsync($"{Imports}?format=portal&publish=true",
            Bytes(Line("3.100001", "Cấp thẻ") + "\nhỏng\n" + Line("3.100002", "Đổi thẻ", "Trực tiếp1 Ngày20 VNĐ")));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var job = await DoneAsync(answer.Headers.Location!);
        var counts = job.GetProperty("counts");
        Assert.Equal((3, 2, 1), (Int(counts, "read"), Int(counts, "new"), Int(counts, "refused")));
        Assert.Equal(("done", 100), (job.GetProperty("state").GetString(), Int(job, "percent")));
        var report = await JsonAsync($"{answer.Headers.Location}/findings?kind=RecordIsReadable");
        var refused = Assert.Single(report.GetProperty("items").EnumerateArray());
        Assert.Equal((2, true), (Int(refused, "line"), refused.GetProperty("refuses").GetBoolean()));
        Assert.Equal(2, report.GetProperty("kinds").GetArrayLength());
        var csv = await Client().GetStringAsync($"{answer.Headers.Location}/findings.csv");
        Assert.Contains("RecordIsReadable,x", csv, StringComparison.Ordinal);
        Assert.Equal("Cấp thẻ", await database.ScalarAsync<string>(
            "select content->>'name' from procedure_versions where code = '3.100001'"));
    }

    [Fact]
    public async Task A_file_of_a_form_is_taken_gzip_or_not()
    {
        using var memory = new MemoryStream();
        await using (var zip = new GZipStream(memory, CompressionMode.Compress, leaveOpen: true))
        {
            await zip.WriteAsync(Bytes(Line("3.200001", "Cấp sổ")));
        }
        using var form = new MultipartFormDataContent { { new ByteArrayContent(memory.ToArray()), "file",
            "thủ tục.jsonl.gz" } };
        var job = await DoneAsync((await SendAsync(Imports, form)).Headers.Location!);
        Assert.Equal((1, "thủ tục.jsonl.gz"), (Int(job.GetProperty("counts"), "new"), job.GetProperty("fileName")
            .GetString()));
    }

    [Fact]
    public async Task A_national_answer_is_taken_as_it_comes()
    {
        var answer = await PostAsync($"{Imports}?format=national", Bytes(
            "{\"error_code\":\"0\",\"result\":[{\"MATTHC\":\"3.300001\",\"TENTTHC\":\"Khai sinh\",\"LINHVUCTHUCHIEN\":[{\"TENLINHVUC\":\"Hộ tịch\"}]}]}"),
            type: "application/json");
        Assert.Equal(1, Int((await DoneAsync(answer.Headers.Location!)).GetProperty("counts"), "new"));
    }

    [Fact]
    public async Task The_same_key_makes_one_import()
    {
        var body = Bytes(Line("3.400001", "Cấp biển"));
        var first = await PostAsync(Imports, body, key: "k1");
        var second = await PostAsync(Imports, body, key: "k1");
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(Imports, Bytes("khác"), key: "k1"))
            .StatusCode);
        await DoneAsync(first.Headers.Location!);
    }

    [Theory]
    [InlineData("?format=xml", "application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("?publish=có", "application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("?existing=", "application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("", "text/html", "<p>", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", "multipart/form-data; boundary=x", "--x--", HttpStatusCode.BadRequest)]
    [InlineData("", "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nabc", HttpStatusCode.BadRequest)]
    [InlineData("", "multipart/form-data", "x", HttpStatusCode.BadRequest)]
    public async Task A_request_that_is_none_is_refused(string query, string type, string body, HttpStatusCode status)
    {
        var answer = await PostAsync(Imports + query, Bytes(body), type: type);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_taken()
    {
        using var content = new ByteArrayContent(Bytes("{}"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.CreateClient().PostAsync(Imports, content))
            .StatusCode);
    }

    [Theory]
    [InlineData("?size=0")]
    [InlineData("?size=99999999999999999999")]
    [InlineData("?cursor=%00")]
    [InlineData("?cursor=abc")]
    public async Task Paging_extremes_are_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Client().GetAsync(Imports + query)).StatusCode);

    [Fact]
    public async Task Unknown_imports_are_not_found_and_ended_ones_not_stopped()
    {
        var unknown = $"{Imports}/{Guid.NewGuid()}";
        Assert.Equal(HttpStatusCode.NotFound, (await Client().GetAsync(unknown)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client().GetAsync(unknown + "/findings?kind=x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client().GetAsync(unknown + "/findings.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client().PostAsync(unknown + "/cancel", null)).StatusCode);
        var answer = await PostAsync(Imports, Bytes(Line("3.500001", "Cấp giấy")));
        await DoneAsync(answer.Headers.Location!);
        Assert.Equal(HttpStatusCode.Conflict, (await Client().PostAsync($"{answer.Headers.Location}/cancel", null))
            .StatusCode);
        var findings = await JsonAsync($"{answer.Headers.Location}/findings?kind=%27");
        Assert.Equal(0, findings.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_list_goes_from_the_newest_to_the_oldest_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await DoneAsync((await PostAsync(Imports, Bytes(Line($"3.60000{number}", "Cấp phép")))).Headers.Location!);
        }
        var page = await JsonAsync(Imports + "?size=2");
        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        var next = await JsonAsync($"{Imports}?size=2&cursor={page.GetProperty("next").GetString()}");
        Assert.True(next.GetProperty("items").GetArrayLength() > 0);
        var ids = page.GetProperty("items").EnumerateArray().Concat(next.GetProperty("items").EnumerateArray())
            .Select(job => job.GetProperty("id").GetGuid()).ToList();
        Assert.Equal(ids.OrderDescending(), ids);
    }

    [Fact]
    public async Task A_damaged_archive_ends_the_import_with_a_word()
    {
        var answer = await PostAsync(Imports, [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8], type: "application/gzip");
        var job = await DoneAsync(answer.Headers.Location!);
        Assert.Equal("failed", job.GetProperty("state").GetString());
        Assert.NotEqual("", job.GetProperty("error").GetString());
    }

    public async Task InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        service = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.Trust(issuer)
            .UseSetting("ConnectionStrings:procedures-db", database.ConnectionString)
            .UseSetting("ConnectionStrings:events-db", database.ConnectionString));
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await issuer.DisposeAsync();
    }

    HttpClient Client() =>
        service.CreateDefaultClient(new TokenHandler(() => issuer.Machine("procedures.import")));

    async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type = "application/x-ndjson",
        string? key = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await SendAsync(path, content, key);
    }

    async Task<HttpResponseMessage> SendAsync(string path, HttpContent content, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        return await Client().SendAsync(request);
    }

    async Task<JsonElement> JsonAsync(string path) => await Client().GetFromJsonAsync<JsonElement>(path);

    async Task<JsonElement> DoneAsync(Uri location)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var job = await JsonAsync(location.OriginalString);
            if (job.GetProperty("state").GetString() is "done" or "failed" or "cancelled")
            {
                return job;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"{location} does not end.");
    }

    static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static string Line(string code, string name, string channel = "") =>
        $$"""{"ma_thu_tuc":"{{code}}","ten_thu_tuc":"{{name}}","so_quyet_dinh":"1/QĐ-BTP","cach_thuc_thuc_hien":"{{(channel.Length > 0 ? "Hình thức nộpThời gianPhí, lệ phíMô tả" + channel : "")}}"}""";
}
