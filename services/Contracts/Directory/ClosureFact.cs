namespace EGov.Contracts.Directory;

/// <summary>A time an office is shut beyond holidays and weekly rest.</summary>
/// <param name="Id">Id of the closure.</param>
/// <param name="UnitId">The unit that is shut.</param>
/// <param name="Subtree">Whether all units below it on the first day are shut too.</param>
/// <param name="From">First moment it is shut.</param>
/// <param name="To">First moment it is open again.</param>
/// <param name="Reason">Why, as citizens read it.</param>
/// <param name="Act">The notice that says so.</param>
public sealed record ClosureFact(
    string Id, string UnitId, bool Subtree, DateTimeOffset From, DateTimeOffset To, string Reason, string Act);
