using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Http;

/// <summary>Reads on, but throws <see cref="BadHttpRequestException"/> at a NUL, escaped or not, and past the
/// limit.</summary>
internal sealed class StrictJsonStream(Stream inner, long largest) : ForwardStream
{
    static ReadOnlySpan<byte> Escape => "\\u0000"u8;

    long read;
    int matched;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..count]);
        return count;
    }

    void Check(ReadOnlySpan<byte> bytes)
    {
        read += bytes.Length;
        if (read > largest)
        {
            throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
        }
        if (matched == 0 && bytes.IndexOfAny((byte)0, (byte)'\\') < 0)
        {
            return;
        }
        foreach (var one in bytes)
        {
            // The escape may lie across two reads, so how much of it was seen is kept.
            matched = one == Escape[matched] ? matched + 1 : one == Escape[0] ? 1 : 0;
            if (matched == Escape.Length || one == 0)
            {
                throw new BadHttpRequestException("NUL character.", StatusCodes.Status400BadRequest);
            }
        }
    }
}
