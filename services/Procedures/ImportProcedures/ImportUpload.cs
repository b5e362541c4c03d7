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

    static string NameOf(string name) => SourceText.Beginning(SourceText.OneLine(name.Trim('"')), 200);

    static async Task<StoredInput> CopyAsync(
        Stream body, string name, NpgsqlDataSource source, DateTimeOffset now, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(now);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[PartBytes];
        var (number, total) = (0, 0L);
        while (await body.ReadAtLeastAsync(part, PartBytes, throwOnEndOfStream: false, cancel) is var length
            && length > 0)
        {
            hash.AppendData(part, 0, length);
            await using var insert = source.CreateCommand(
                "insert into import_parts (job_id, number, body, created_at) values ($1, $2, $3, $4)");
            insert.Parameters.AddWithValue(id);
            insert.Parameters.AddWithValue(number++);
            insert.Parameters.AddWithValue(part.AsMemory(0, length));
            insert.Parameters.AddWithValue(now.ToUniversalTime());
            await insert.ExecuteNonQueryAsync(cancel);
            total += length;
        }
        return new StoredInput(id, total, Convert.ToHexString(hash.GetHashAndReset()), name);
    }
}
