using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EGov.ServiceDefaults.Paging;

/// <summary>
/// An opaque place in an ordered list: the sort values of the last row read. Round-trips any text parts.
/// </summary>
public static class Cursor
{
    const int LongestCursor = 1_000;

    /// <summary>Base64url text of the parts, safe in an address.</summary>
    public static string Write(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Reads exactly <paramref name="count"/> parts; false for anything <see cref="Write"/> did not
    /// make.</summary>
    public static bool TryRead(string? cursor, int count, [NotNullWhen(true)] out string[]? parts)
    {
        parts = null;
        if (cursor is null or { Length: 0 or > LongestCursor } || !Base64Url.IsValid(cursor))
        {
            return false;
        }
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        var found = new List<string>(count);
        var at = 0;
        while (at < text.Length)
        {
            var colon = text.IndexOf(':', at);
            if (colon < 0 || !int.TryParse(text.AsSpan(at, colon - at), out var length)
                || length < 0 || length > text.Length - colon - 1)
            {
                return false;
            }
            found.Add(text.Substring(colon + 1, length));
            at = colon + 1 + length;
        }
        parts = found.Count == count ? [.. found] : null;
        return parts is not null && string.Equals(Write(parts), cursor, StringComparison.Ordinal);
    }

    /// <summary>Reads a place that is one id alone, written in 32 digits.</summary>
    public static bool TryReadId(string? cursor, out Guid id)
    {
        id = default;
        return TryRead(cursor, 1, out var parts) && Guid.TryParseExact(parts[0], "N", out id);
    }
}
