namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>Slips between two words: a letter more, less, other, or two neighbours swapped.</summary>
internal static class EditDistance
{
    /// <summary>Number of slips, or -1 when there are more than <paramref name="most"/>.</summary>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int most)
    {
        if (Math.Abs(from.Length - to.Length) > most)
        {
            return -1;
        }
        var width = to.Length + 1;
        Span<int> rows = stackalloc int[3 * 64];
        if (width > 64)
        {
            return -1;
        }
        for (var column = 0; column < width; column++)
        {
            rows[column] = column;
        }
        for (var row = 1; row <= from.Length; row++)
        {
            if (FillRow(rows, row, from, to) > most)
            {
                return -1;
            }
        }
        var distance = rows[(from.Length % 3 * 64) + to.Length];
        return distance <= most ? distance : -1;
    }

    static int FillRow(Span<int> rows, int row, ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        var here = rows.Slice(row % 3 * 64, 64);
        var above = rows.Slice((row + 2) % 3 * 64, 64);
        var twoAbove = rows.Slice((row + 1) % 3 * 64, 64);
        here[0] = row;
        var least = row;
        for (var column = 1; column <= to.Length; column++)
        {
            var changed = above[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
            var cost = Math.Min(changed, Math.Min(above[column], here[column - 1]) + 1);
            if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
            {
                cost = Math.Min(cost, twoAbove[column - 2] + 1);
            }
            here[column] = cost;
            least = Math.Min(least, cost);
        }
        return least;
    }
}
