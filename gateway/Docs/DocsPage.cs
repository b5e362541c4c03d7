using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace EGov.Gateway.Docs;

/// <summary>The page for people who build on the platform: every document with its operations, plain HTML.</summary>
internal static class DocsPage
{
    static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public static string Write(IEnumerable<(string Service, JsonObject? Document)> documents)
    {
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>Tài liệu API</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main><h1>Tài liệu API</h1>

            """);
        foreach (var (service, document) in documents)
        {
            page.Append("<section><h2>").Append(Html(document?["info"]?["title"]?.ToString() ?? service))
                .Append("</h2>\n<p><a href=\"/openapi/").Append(Html(service)).Append(".json\">OpenAPI: ")
                .Append(Html(service)).Append("</a></p>\n");
            WriteOperations(page, document);
            page.Append("</section>\n");
        }
        return page.Append("</main></body></html>\n").ToString();
    }

    static void WriteOperations(StringBuilder page, JsonObject? document)
    {
        if (document?["paths"] is not JsonObject paths)
        {
            page.Append("<p>Dịch vụ tạm thời chưa trả lời.</p>\n");
            return;
        }
        page.Append("<ul>\n");
        foreach (var (path, item) in paths)
        {
            foreach (var method in Methods.Where(method => item?[method] is JsonObject))
            {
                page.Append("<li><code>").Append(method.ToUpperInvariant()).Append(' ').Append(Html(path))
                    .Append("</code> ").Append(Html(item![method]!["summary"]?.ToString() ?? "")).Append("</li>\n");
            }
        }
        page.Append("</ul>\n");
    }

    static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
