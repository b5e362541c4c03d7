using EGov.WorkingTime;

namespace EGov.Dossiers.PushNational;

/// <summary>Which dossiers go to the national portal: those handed in between two days at some units.</summary>
internal sealed class Enrolment
{
    /// <summary>First day of submission, as counted in Vietnam.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Places of receipt; empty: all.</summary>
    public IReadOnlyList<Guid> Units { get; init; } = [];

    /// <summary>Procedure codes; empty: all.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    bool Covers(Guid unit, string procedure, DateOnly day) => From <= day && (To is null || To >= day)
        && (Units.Count == 0 || Units.Contains(unit))
        && (Procedures.Count == 0 || Procedures.Contains(procedure, StringComparer.Ordinal));

    /// <summary>Whether one of them covers it. A dossier is pushed whole or not at all: the day it was handed in
    /// counts for all of its steps.</summary>
    public static bool IsEnrolled(
        IEnumerable<Enrolment> all, Guid unit, string procedure, DateTimeOffset submittedAt) =>
        all.Any(one => one.Covers(unit, procedure, VietnamTime.DayOf(submittedAt)));
}
