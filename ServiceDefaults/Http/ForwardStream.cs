namespace EGov.ServiceDefaults.Http;

/// <summary>
/// A stream that is only read, from the beginning to the end and asynchronously; everything else throws
/// <see cref="NotSupportedException"/>. What derives from it reads in <see cref="ReadAsync(Memory{byte},
/// CancellationToken)"/> and nowhere else.
/// </summary>
public abstract class ForwardStream : Stream
{
    /// <summary>Always true.</summary>
    public sealed override bool CanRead => true;

    /// <summary>Always false.</summary>
    public sealed override bool CanSeek => false;

    /// <summary>Always false.</summary>
    public sealed override bool CanWrite => false;

    /// <summary>Not known before the end.</summary>
    public sealed override long Length => throw new NotSupportedException();

    /// <summary>Not kept.</summary>
    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public sealed override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Reading never blocks a thread.</summary>
    public sealed override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Nothing is written, so there is nothing to do.</summary>
    public sealed override void Flush()
    {
    }

    /// <summary>Only forward.</summary>
    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Only read.</summary>
    public sealed override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Only read.</summary>
    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
