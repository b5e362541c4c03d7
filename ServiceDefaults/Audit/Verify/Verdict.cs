namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>How a chain was tampered with.</summary>
internal enum Tamper { Edited, Deleted, Inserted, Swapped, Truncated, Rehashed }

/// <summary>The first wrong place.</summary>
/// <param name="Kind">What was done there.</param>
/// <param name="Position">First position that is wrong, counted from 1.</param>
/// <param name="Until">
/// Where it can only be said that something between was changed: the last position that may be the first wrong one.
/// </param>
/// <param name="Other">Position it was swapped with.</param>
internal sealed record Finding(Tamper Kind, long Position, long? Until = null, long? Other = null);

/// <summary>What came out.</summary>
/// <param name="Service">Service whose chain it is.</param>
/// <param name="Linked">Links found in order, up to the end or the first wrong place.</param>
/// <param name="Waiting">Entries that are not linked yet: nothing protects them so far.</param>
/// <param name="Covered">Position of the last kept head that was reached and fits, or 0.</param>
/// <param name="CoveredAt">When that was sealed.</param>
/// <param name="Found">The first wrong place, or null.</param>
internal sealed record Verdict(
    string Service, long Linked, long Waiting, long Covered, DateTimeOffset? CoveredAt, Finding? Found);
