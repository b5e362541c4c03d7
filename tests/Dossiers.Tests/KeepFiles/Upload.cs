using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.KeepFiles;

/// <summary>How a client uploads.</summary>
public static class Upload
{
    public const string Files = "/api/dossiers/files";

    public static byte[] Pdf(int size, byte fill = 0) =>
        [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat(fill, size - 9)];

    public static async Task<Guid> StartAsync(HttpClient who, long size, string name = "đơn của Mẫu.pdf",
        string type = "application/pdf")
    {
        var answer = await who.PostAsJsonAsync(Files, new { name, size, type });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return body.GetProperty("id").GetGuid();
    }

    public static Task<HttpResponseMessage> PieceAsync(HttpClient who, Guid file, long offset, byte[] content)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"{Files}/{file}")
        {
            Content = new ByteArrayContent(content),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        request.Headers.Add("Upload-Offset", $"{offset}");
        return who.SendAsync(request);
    }

    /// <summary>A whole PDF.</summary>
    public static async Task<Guid> WholeAsync(HttpClient who, int size = 100, byte fill = 0)
    {
        var file = await StartAsync(who, size);
        var answer = await PieceAsync(who, file, 0, Pdf(size, fill));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return file;
    }
}
