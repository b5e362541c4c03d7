using EGov.ServiceDefaults.Problems;
using Microsoft.Net.Http.Headers;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Which bodies an import takes.</summary>
internal static class ImportContent
{
    public static readonly string[] Types =
    [
        "application/x-ndjson", "application/jsonl", "application/json", "application/gzip", "application/x-gzip",
        "application/octet-stream", "text/plain", "multipart/form-data",
    ];

    public static Refusal TypeIsTaken { get; } =
        new("TypeIsTaken", "Kiểu dữ liệu không được nhận; xin gửi JSON, mỗi dòng một bản ghi, hoặc một tệp.",
            "Content-Type");

    public static Refusal BodyIsPresent { get; } = new("BodyIsPresent", "Chưa có dữ liệu để nhập.");

    public static bool IsTaken(HttpRequest request) =>
        request.ContentType is null
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && Types.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase));
}
