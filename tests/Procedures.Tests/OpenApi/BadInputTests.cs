using System.Text;

namespace EGov.Procedures.Tests.OpenApi;

/// <summary>Every class of bad input on every operation of the document: never a 5xx, always words.</summary>
public sealed class BadInputTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    static readonly string[] Values =
    [
        "", " ", "%", "_", "%25_%25", "\\", "'", "''; drop table procedures; --", "a & | ! ( ) <-> :*", "((((",
        "(a+)+$",
        "[", "*", "?", "$1", "{0}", "../../etc/passwd", "-1", "0", "1e309", "NaN", "0x10", "99999999999999999999",
        "2147483648", "-9223372036854775809", "true", "null", "[]", "\u0000", "\u0007", "\uFFFF", "\u202E",
        "e\u0301\u0323", "👩‍👩‍👧", new string('9', 500), new string('a', 3_000), new string('ệ', 1_000),
    ];

    static readonly string[] Scalars =
        ["null", "true", "-1", "0.5", "1e309", "99999999999999999999", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}",
            "[null]", "[[]]", "{\"a\":1}", "\"2026-02-30\""];

    static readonly string[] Bodies =
    [
        "", " ", "{", "}", "nul", "[]", "null", "1", "\"a\"", "{\"a\":1}", "{\"content\":{}}",
        "{\"type\":\"new\",\"type\":\"new\"}",
        "\uFEFF{}", "{}{}", "// {}", "{\"a\":\"\\u0000\"}", "{\u0000}", "<a/>", Deep('[', 100_000), Deep('{', 50_000),
        "{\"content\":" + Deep('[', 40), "{\"content\":{\"name\":\"" + new string('a', 9_000_000) + "\"}}",
    ];

    [Fact]
    public Task Any_path() => AllAsync(operation => operation.Names("path").SelectMany(name =>
        // NUL in a path is refused by the server before any of our code; the test's server has no words for it.
        Values.Where(value => value.Length > 0 && value != "\u0000")
            .Select(value => operation.Request(name, Uri.EscapeDataString(value)))));

    [Fact]
    public Task Any_query() => AllAsync(operation => operation.Names("query").SelectMany(name => Values
        .Select(Uri.EscapeDataString)
        .SelectMany(value => new[] { $"?{name}={value}", $"?{name}=1&{name}={value}" })
        .Append($"?{name}").Append($"?{name}=%ff%fe").Append($"?{name}=%").Append($"?{name}[]=1")
        .Append("?" + string.Join('&', Enumerable.Repeat(name + "=1", 2_000)))
        .Select(query => operation.Request(query: query))));

    [Fact]
    public Task Any_header() => AllAsync(operation => operation.Names("header")
        .Concat(["Accept", "If-Match", "If-None-Match", "Content-Type", "Content-Encoding", "Idempotency-Key", "Range"])
        .Distinct().SelectMany(name => Values.Select(value => With(operation, name, value))));

    [Fact]
    public Task Any_body() => AllAsync(operation => operation.BodyType is { } type
        ? Bodies.Select(body => With(operation, Encoding.UTF8.GetBytes(body), type))
            .Concat([With(operation, [0xff, 0xfe, 0x7b], type), With(operation, [0x7b, 0x22, 0xc3, 0x28, 0x22], type)])
            .Concat(new[] { "text/plain", "multipart/form-data", "application/json; charset=utf-7", "x" }
                .Select(other => With(operation, "{}"u8.ToArray(), other)))
        : [With(operation, "{}"u8.ToArray(), "application/json")]);

    [Fact]
    public Task Any_property_of_a_body() => AllAsync(operation => operation.BodyProperties().SelectMany(path =>
        Scalars.Select(value => With(operation, Encoding.UTF8.GetBytes(Nested(path, value)), operation.BodyType!))));

    async Task AllAsync(Func<Operation, IEnumerable<HttpRequestMessage>> requests)
    {
        var operations = await Operation.AllAsync(app.Operator);
        Assert.True(operations.Count >= 18, $"Only {operations.Count} operations are documented.");
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            foreach (var request in requests(operation))
            {
                using var answer = await app.Operator.SendAsync(request);
                var type = answer.Content.Headers.ContentType?.MediaType;
                var status = (int)answer.StatusCode;
                if (status >= 500 || (status >= 400 && type != "application/problem+json"))
                {
                    var address = request.RequestUri!.ToString();
                    wrong.Add($"{operation}: {status} {type} to {address[..Math.Min(200, address.Length)]} "
                        + request.Content?.Headers.ContentType);
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    static HttpRequestMessage With(Operation operation, string header, string value)
    {
        var request = operation.Request();
        if (!request.Headers.TryAddWithoutValidation(header, value) && request.Content is { } content)
        {
            content.Headers.Remove(header);
            content.Headers.TryAddWithoutValidation(header, value);
        }
        return request;
    }

    static HttpRequestMessage With(Operation operation, byte[] body, string type)
    {
        var request = operation.Request();
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return request;
    }

    static string Nested(string[] path, string value) => path.Reverse()
        .Aggregate(value, (inner, name) => $"{{\"{name}\":{inner}}}");

    static string Deep(char open, int depth) =>
        open == '[' ? new string('[', depth) : string.Concat(Enumerable.Repeat("{\"a\":", depth));
}
