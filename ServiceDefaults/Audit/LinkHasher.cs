using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// What a link is: SHA-256 over the link before, its own position and the entry's canonical bytes. These bytes are
/// forever: each number in big-endian order, each text and hash with its length before it. Not for two threads.
/// </summary>
internal sealed class LinkHasher
{
    const byte Form = 1;
    const int None = -1;

    byte[] buffer = new byte[1024];
    int length;

    /// <summary>What the first link of a service's chain stands on.</summary>
    public static byte[] Beginning(string service) => SHA256.HashData(Encoding.UTF8.GetBytes("egov audit chain 1\n" + service));

    public byte[] Link(ReadOnlySpan<byte> before, long position, AuditEntry entry)
    {
        length = 0;
        before.CopyTo(Take(before.Length));
        Write(position);
        Take(1)[0] = Form;
        Write(entry.Id);
        Write((entry.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        Write(entry.Actor);
        Write(entry.ActorKind);
        Write(entry.Client);
        Write(entry.OnBehalfOf);
        Write(entry.Action);
        Write(entry.Object);
        Write(entry.Purpose);
        Write(entry.Decision);
        Write(entry.BeforeHash);
        Write(entry.AfterHash);
        Write(entry.Times);
        return SHA256.HashData(buffer.AsSpan(0, length));
    }

    public bool Fits(ReadOnlySpan<byte> before, long position, AuditEntry entry, ReadOnlySpan<byte> hash) =>
        hash.SequenceEqual(Link(before, position, entry));

    void Write(long number) => BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), number);

    void Write(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Write((long)bytes);
        Encoding.UTF8.GetBytes(text, Take(bytes));
    }

    void Write(byte[]? hash)
    {
        Write((long)(hash?.Length ?? None));
        hash?.CopyTo(Take(hash.Length));
    }

    Span<byte> Take(int bytes)
    {
        if (length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }
        length += bytes;
        return buffer.AsSpan(length - bytes, bytes);
    }
}
