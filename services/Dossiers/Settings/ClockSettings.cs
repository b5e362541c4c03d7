namespace EGov.Dossiers.Settings;

/// <summary>What an administration decided about the clock of its dossiers, section <c>Clock</c>.</summary>
internal sealed record ClockSettings
{
    public IReadOnlyList<SupplementTerms> Supplements { get; init; } = [];
    public IReadOnlyList<ReminderTerms> Reminders { get; init; } = [];
    public IReadOnlyList<UndoTerms> Undo { get; init; } = [];
    public IReadOnlyList<AutomaticMove> AutomaticMoves { get; init; } = [];

    /// <summary>How far the clocks of service and database may differ before nothing more is done by the clock.</summary>
    public TimeSpan ClocksDiffer { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The settings; a row that no dossier could go along stops the service.</summary>
    /// <exception cref="InvalidOperationException">A row is none.</exception>
    public static ClockSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Clock").Get<ClockSettings>() ?? new();
        var bad = settings.AutomaticMoves.FirstOrDefault(move => move.Days <= 0 || string.IsNullOrWhiteSpace(move.Reason)
            || move.Verb is not (Verb.Stop or Verb.Decline) || DossierTransitions.Find(move.Verb, move.State) is null
            || move.State is DossierState.Filed or DossierState.Received or DossierState.Processing);
        return bad is null && settings.Supplements.All(row => row.Most >= 0) && settings.Reminders.All(row => row.NearHours > 0)
            && settings.Undo.All(row => row.Minutes >= 0) ? settings
            : throw new InvalidOperationException($"Clock: a row is not sound ({bad?.Verb} {bad?.State}).");
    }
}

/// <param name="From">First day.</param>
/// <param name="Most">How often papers may be asked for, before and after receipt each.</param>
/// <param name="Source">What says so.</param>
internal sealed record SupplementTerms(DateOnly From, int Most, string Source) : IDatedSetting;

/// <param name="From">First day.</param>
/// <param name="NearHours">Working hours before the due date at which it is near.</param>
internal sealed record ReminderTerms(DateOnly From, double NearHours) : IDatedSetting;

/// <param name="From">First day.</param>
/// <param name="Minutes">How long a step may be taken back by whoever took it.</param>
internal sealed record UndoTerms(DateOnly From, int Minutes) : IDatedSetting;

/// <summary>What the clock does by itself to a dossier that waits too long.</summary>
/// <param name="From">First day on which the wait may have begun.</param>
/// <param name="State">What it waits in.</param>
/// <param name="Verb">stop, or decline before receipt.</param>
/// <param name="Days">Working days of waiting.</param>
/// <param name="Reason">Told to the applicant.</param>
/// <param name="Article">What it rests on.</param>
internal sealed record AutomaticMove(
    DateOnly From, DossierState State, Verb Verb, int Days, string Reason, string Article) : IDatedSetting;
