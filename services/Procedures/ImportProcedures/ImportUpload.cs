using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace EGov.Procedures.ImportProcedures;

/// <summary>An input stored part by part before its job exists.</summary>
internal sealed record StoredInput(Guid Id, long Bytes, string Hash, string FileName);

/// <summary>Takes the body of a request, or the first file of a form, into the database, a part at a time.</summary>
internal static class ImportUpload
{
    const int PartBytes = 1024 * 1024;

    /// <summary>Null for a form without a file.</summary>
    public static async Task<StoredInput?> StoreAsync(
        HttpRequest request, NpgsqlDataSource source, DateTimeOffset now, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return await CopyAsync(request.Body, "", source, now, cancel);
        }
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 200)
        {
            return null;
        }
        var form = new MultipartReader(boundary, request.Body);
        try
        {
            while (await form.ReadNextSectionAsync(cancel) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                {
                    var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
                    return await CopyAsync(section.Body, NameOf(name.ToString()), source, now, cancel);
                }
            }
        }
        catch (IOException error) when (error is not BadHttpRequestException)
        {
            throw new InvalidDataException("The form ends early.", error);
        }
        return null;
    }

    /// <summary>Forgets an input whose job was not made.</summary>
    public static async Task ForgetAsync(NpgsqlDataSource source, Guid id, CancellationToken cancel)
    {
        await using var forget = source.CreateCommand("delete from import_parts where job_id = $1");
        forget.Parameters.AddWithValue(id);
        await forget.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Forgets inputs a day old that never became a job: whoever took them in was stopped
    /// meanwhile.</summary>
    public static async Task<int> ForgetAbandonedAsync(
        NpgsqlDataSource source, DateTimeOffset now, CancellationToken cancel)
    {
        await using var forget = source.CreateCommand("""
            delete from import_parts p where created_at < $1
              and not exists (select from import_jobs j where j.id = p.job_id)
            """);
        forget.Parameters.AddWithValue((now - TimeSpan.FromDays(1)).ToUniversalTime());
        return await forget.ExecuteNonQueryAsync(cancel);
    }

    static string NameOf(string name) => SourceText.Beginning(SourceText.OneLine(name.Trim('"')), 200);

    static async Task<StoredInput> CopyAsync(
        Stream body, string name, NpgsqlDataSource source, DateTimeOffset now, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(now);
        try
        {
            var (total, hash) = await CopyAsync(body, id, source, now, cancel);
            return new StoredInput(id, total, hash, name);
        }
        catch
        {
            // An upload broken off leaves nothing behind.
            await ForgetAsync(source, id, CancellationToken.None);
            throw;
        }
    }

    static async Task<(long Total, string Hash)> CopyAsync(
        Stream body, Guid id, NpgsqlDataSource source, DateTimeOffset now, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (part, other) = (new byte[PartBytes], new byte[PartBytes]);
        var (number, total) = (0, 0L);
        var writing = Task.CompletedTask;
        try
        {
            while (await body.ReadAtLeastAsync(part, PartBytes, throwOnEndOfStream: false, cancel) is var length
                && length > 0)
            {
                hash.AppendData(part, 0, length);
                await writing;
                writing = InsertAsync(source, id, number++, part.AsMemory(0, length), now, cancel);
                (part, other) = (other, part);
                total += length;
            }
        }
        finally
        {
            await writing;
        }
        return (total, Convert.ToHexString(hash.GetHashAndReset()));
    }

    // Not synced part by part: the commit of the job that follows syncs all that was written before it.
    static async Task InsertAsync(NpgsqlDataSource source, Guid id, int number, ReadOnlyMemory<byte> part,
        DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new("select set_config('synchronous_commit', 'off', true)"));
        batch.BatchCommands.Add(new(
            "insert into import_parts (job_id, number, body, created_at) values ($1, $2, $3, $4)")
        {
            Parameters =
            {
                new() { Value = id }, new() { Value = number }, new() { Value = part },
                new() { Value = now.ToUniversalTime() },
            },
        });
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
