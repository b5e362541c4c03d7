using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>The stored input of a job as a stream, a part at a time; any replica can read it.</summary>
internal sealed class ImportBody(NpgsqlDataSource source, Guid jobId) : Stream
{
    ReadOnlyMemory<byte> part;
    int next;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
