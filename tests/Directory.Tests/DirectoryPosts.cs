using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests;

/// <summary>What writes about people leave behind.</summary>
internal static class DirectoryPosts
{
    public static async Task<WrittenHolder> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return new(body.GetProperty("postId").GetGuid(), body.GetProperty("personId").GetGuid(),
            body.GetProperty("sequence").GetInt64(), answer.Headers.ETag!.ToString());
    }

    /// <summary>The newest event of a person in the outbox.</summary>
    public static async Task<JsonElement> ToldAsync(this DirectoryApp app, Guid person)
    {
        var text = await app.Database.ScalarAsync<string>($"""
            select convert_from(body, 'UTF8') from outbox
            where key = '{person}' and type = 'directory.person-changed.v1' order by id desc limit 1
            """);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static async Task<JsonElement> ReadAsync(this DirectoryApp app, string address) =>
        await (await app.Operator.GetAsync("/api/directory/" + address)).EnsureSuccessStatusCode()
            .Content.ReadFromJsonAsync<JsonElement>();
}

/// <summary>A post as written: its id, who holds it, number of the write and tag.</summary>
internal sealed record WrittenHolder(Guid PostId, Guid PersonId, long Sequence, string ETag);
