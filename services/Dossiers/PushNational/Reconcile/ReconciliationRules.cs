namespace EGov.Dossiers.PushNational.Reconcile;

/// <param name="Number">Dossier code.</param>
/// <param name="Status">The portal's code of where it stands.</param>
/// <param name="UnitId">Place of receipt.</param>
internal sealed record OurDossier(string Number, string Status, Guid UnitId);

/// <summary>Compares a day of both sides by number and status.</summary>
internal static class ReconciliationRules
{
    /// <summary>Differences kept of a day; the counts tell of all.</summary>
    public const int Most = 1_000;

    /// <param name="day">The day.</param>
    /// <param name="at">When it was asked.</param>
    /// <param name="ours">Every dossier of the day that is to be there.</param>
    /// <param name="theirs">Number → status of every dossier the portal has of it.</param>
    public static DayReconciled Compare(
        DateOnly day, DateTimeOffset at, IReadOnlyList<OurDossier> ours, IReadOnlyDictionary<string, string> theirs)
    {
        var known = ours.Select(one => one.Number).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Day = day, At = at, Ours = ours.Count, Theirs = theirs.Count,
            OnBoth = ours.Count(one => theirs.ContainsKey(one.Number)),
            Same = ours.Count(one => theirs.GetValueOrDefault(one.Number) == one.Status),
            Differences =
            [
                .. ours.Select(one => Judge(one, theirs.GetValueOrDefault(one.Number))).OfType<Difference>()
                    .Concat(theirs.Where(pair => !known.Contains(pair.Key)).Select(pair =>
                        new Difference(pair.Key, DifferenceKind.MissingHere, null, pair.Value, null)))
                    .OrderBy(one => one.Kind).ThenBy(one => one.Number, StringComparer.Ordinal).Take(Most),
            ],
        };
    }

    static Difference? Judge(OurDossier ours, string? theirs) =>
        theirs is null ? new(ours.Number, DifferenceKind.MissingThere, ours.Status, null, ours.UnitId)
        : theirs == ours.Status ? null
        : new(ours.Number, DifferenceKind.Status, ours.Status, theirs, ours.UnitId);
}
