namespace EGov.Dossiers.KeepFiles;

/// <summary>A content of known length that is fetched from where a reader begins; so ranges can be served.</summary>
internal sealed class StoredContent(IFileStore store, string key, long length) : Stream
{
    Stream? open;
    long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var to = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => position, _ => length };
        if (to != position)
        {
            open?.Dispose();
            open = null;
        }
        return position = to;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length)
        {
            return 0;
        }
        open ??= await store.OpenAsync(key, position, cancellationToken)
            ?? throw new IOException("A content is not in the store.");
        var read = await open.ReadAsync(buffer, cancellationToken);
        position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        open?.Dispose();
        base.Dispose(disposing);
    }
}
