namespace EGov.ServiceDefaults.Paging;

/// <summary>Place and size of lists in order of name, then id.</summary>
public static class NamePaging
{
    /// <summary>False where <paramref name="after"/> is not what <see cref="After"/> gave, or the size is out of
    /// bounds.</summary>
    /// <param name="after">The place asked for; null: the beginning.</param>
    /// <param name="asked">The size asked for, and the one that counts where none is.</param>
    /// <param name="most">The largest page.</param>
    /// <param name="place">The last row before the page.</param>
    /// <param name="count">Rows of the page.</param>
    public static bool TryRead(
        string? after, (int? Size, int Usual) asked, int most, out (string Name, Guid Id) place, out int count)
    {
        (place, count) = (("", Guid.Empty), asked.Size ?? asked.Usual);
        var isOurs = after is null;
        if (!isOurs && Cursor.TryRead(after, 2, out var parts) && Guid.TryParseExact(parts[1], "N", out var id))
        {
            (place, isOurs) = ((parts[0], id), true);
        }
        return isOurs && count >= 1 && count <= most;
    }

    /// <summary>The place after a row.</summary>
    public static string After(string name, Guid id) => Cursor.Write(name, id.ToString("N"));
}
