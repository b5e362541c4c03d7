namespace EGov.Dossiers.PayOnline;

/// <summary>One difference between the platform and us.</summary>
/// <param name="Reference">MaThamChieu.</param>
/// <param name="What">missingHere, missingThere, amount or state.</param>
/// <param name="Ours">What we have.</param>
/// <param name="Theirs">What the platform has.</param>
internal sealed record PaymentDifference(string Reference, string What, string Ours, string Theirs);

/// <summary>Compares a day of the platform with ours, both ways.</summary>
internal static class ReconcileRules
{
    public static IReadOnlyList<PaymentDifference> Compare(
        IReadOnlyList<Payment> ours, IReadOnlyList<PlatformRow> theirs)
    {
        var known = ours.ToDictionary(one => one.Reference, StringComparer.Ordinal);
        var told = theirs.Select(row => row.Reference).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. theirs.Where(row => !known.ContainsKey(row.Reference))
                .Select(row => new PaymentDifference(row.Reference, "missingHere", "", $"{row.State}/{row.Amount}")),
            // One never told of was never begun there; only money makes it a difference.
            .. ours.Where(one => !told.Contains(one.Reference) && IsMoney(one))
                .Select(one => new PaymentDifference(one.Reference, "missingThere", $"{one.Amount}", "")),
            .. theirs.Where(row => known.ContainsKey(row.Reference))
                .SelectMany(row => Compare(known[row.Reference], row)),
        ];
    }

    static IEnumerable<PaymentDifference> Compare(Payment ours, PlatformRow theirs)
    {
        if (ours.Amount != theirs.Amount)
        {
            yield return new(ours.Reference, "amount", $"{ours.Amount}", $"{theirs.Amount}");
        }
        if (IsMoney(ours) != (theirs.State == "1"))
        {
            yield return new(ours.Reference, "state", Word.Of(ours.State), theirs.State);
        }
    }

    static bool IsMoney(Payment payment) => payment.State is PaymentState.Paid or PaymentState.Surplus;
}
