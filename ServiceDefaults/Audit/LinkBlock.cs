using System.Security.Cryptography;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Links that follow each other, as they are stored: a row of many costs each of them next to nothing.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="EntryIds">Which entry each is of.</param>
/// <param name="Hashes">Their hashes, one after another.</param>
internal sealed record LinkBlock(long First, long[] EntryIds, byte[] Hashes)
{
    const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>At least one link, without a gap.</summary>
    public static LinkBlock Of(IReadOnlyList<ChainLink> links)
    {
        var hashes = new byte[links.Count * HashSize];
        for (var index = 0; index < links.Count; index++)
        {
            links[index].Hash.CopyTo(hashes, index * HashSize);
        }
        return new(links[0].Position, [.. links.Select(link => link.EntryId)], hashes);
    }

    /// <summary>Whatever the row was made into: a hash that is not there is an empty one, which fits nothing.</summary>
    public IEnumerable<ChainLink> Links() => EntryIds.Select((id, index) => new ChainLink(
        First + index, id, Hashes.AsSpan(Math.Min(index * HashSize, Hashes.Length)) is var rest
            && rest.Length > HashSize ? rest[..HashSize].ToArray() : rest.ToArray()));

    public static LinkBlock Read(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetFieldValue<long[]>(1), row.GetFieldValue<byte[]>(2));
}
