using EGov.ServiceDefaults.Http;
using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>The stored input of a job as a stream, a part at a time; any replica can read it.</summary>
internal sealed class ImportBody(NpgsqlDataSource source, Guid jobId) : ForwardStream
{
    ReadOnlyMemory<byte> part;
    int next;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (part.IsEmpty)
        {
            await using var read =
                source.CreateCommand("select body from import_parts where job_id = $1 and number = $2");
            read.Parameters.AddWithValue(jobId);
            read.Parameters.AddWithValue(next++);
            part = await read.ExecuteScalarAsync(cancellationToken) as byte[];
        }
        var length = Math.Min(part.Length, buffer.Length);
        part[..length].CopyTo(buffer);
        part = part[length..];
        return length;
    }
}
