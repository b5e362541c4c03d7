using EGov.Directory.Codes;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Writing;

/// <summary>Who holds or held a code.</summary>
internal static class KnownCodes
{
    public static async Task<IReadOnlyCollection<UnitCode>> HoldersAsync(
        DirectoryDb db, IReadOnlyList<CodeText> codes, CancellationToken cancel)
    {
        var values = codes.Select(code => code.Value).ToArray();
        return values.Length == 0 ? [] : await db.Set<UnitCode>().AsNoTracking()
            .Where(code => values.Contains(code.Value)).ToListAsync(cancel);
    }
}
