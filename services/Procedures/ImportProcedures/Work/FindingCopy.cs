using EGov.Procedures.ImportProcedures.Records;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>Writes the findings of a batch by binary copy.</summary>
internal static class FindingCopy
{
    const int LongestText = 500;

    /// <summary>Answers how many were written.</summary>
    public static async Task<int> WriteAsync(
        NpgsqlConnection connection, Guid jobId, List<ReadRecord> batch, CancellationToken cancel)
    {
        var count = 0;
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy import_findings (job_id, line, code, field, kind, refuses, raw) from stdin (format binary)", cancel);
        foreach (var record in batch)
        {
            foreach (var remark in record.Refusal is { } refusal ? [refusal] : record.Cleaned!.Remarks)
            {
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(jobId, NpgsqlDbType.Uuid, cancel);
                await copy.WriteAsync(record.Line, NpgsqlDbType.Integer, cancel);
                await copy.WriteAsync(record.Code, NpgsqlDbType.Text, cancel);
                await copy.WriteAsync(remark.Field, NpgsqlDbType.Text, cancel);
                await copy.WriteAsync(remark.Kind, NpgsqlDbType.Text, cancel);
                await copy.WriteAsync(record.Refusal is not null, NpgsqlDbType.Boolean, cancel);
                await copy.WriteAsync(SourceText.Beginning(remark.Text, LongestText), NpgsqlDbType.Text, cancel);
                count++;
            }
        }
        await copy.CompleteAsync(cancel);
        return count;
    }
}
