using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests;

/// <summary>A dossier as it was answered: id, number and tag.</summary>
public sealed record Filed(Guid Id, string Number, string ETag)
{
    /// <summary>Body of a good intake.</summary>
    public static Dictionary<string, object?> Body(Guid unit, string channel = "direct") => new()
    {
        ["procedure"] = "1.004873",
        ["unitId"] = unit,
        ["channel"] = channel,
        ["applicant"] = new { kind = "person", name = "Nguyễn Văn Mẫu", idNumber = "068012345678", phone = "0912345678" },
        ["parts"] = new object[]
        {
            new { code = "G1", name = "Tờ khai", kind = "original", count = 1 },
            new { code = "G2", name = "Quyết định", kind = "copy", count = 1 },
        },
    };

    public static async Task<Filed> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return new(body.GetProperty("id").GetGuid(), body.GetProperty("number").GetString()!,
            answer.Headers.ETag!.ToString());
    }
}
