using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.Offices;

namespace EGov.Dossiers.PushNational.Wire;

/// <summary>A dossier as it stood right after one of its steps: what a push is built from.</summary>
internal sealed class StepView
{
    /// <param name="dossier">With all its steps.</param>
    /// <param name="step">Number of the step.</param>
    /// <param name="offices">Units and their names.</param>
    /// <param name="offer">The procedure at intake, or null where no copy of it is kept.</param>
    public StepView(Dossier dossier, int step, OfficeBook offices, ProcedureOffer? offer)
    {
        (Dossier, Offices, Offer) = (dossier, offices, offer);
        All = [.. dossier.Steps.OrderBy(one => one.Number)];
        Steps = [.. All.Where(one => one.Number <= step)];
        Moments = MomentsOf(All);
    }

    public Dossier Dossier { get; }
    public OfficeBook Offices { get; }
    public ProcedureOffer? Offer { get; }
    public IReadOnlyList<DossierStep> All { get; }
    public IReadOnlyList<DossierStep> Steps { get; }

    /// <summary>When each step happened as told outside, by its number.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> Moments { get; }
    public DossierStep Last => Steps[^1];

    /// <summary>A moment that had come by this step; else null.</summary>
    public DateTimeOffset? Came(DateTimeOffset? moment) => moment <= Last.At ? moment : null;

    /// <summary>The latest step that led to one of the states; null where there was none.</summary>
    public DossierStep? LatestTo(params ReadOnlySpan<DossierState> states)
    {
        for (var at = Steps.Count - 1; at >= 0; at--)
        {
            if (states.Contains(Steps[at].To))
            {
                return Steps[at];
            }
        }
        return null;
    }

    // The wire knows whole seconds, and a status at a moment is one row: of two such steps the second is told a second
    // later, always the same one, so that it never takes the place of the first.
    static Dictionary<int, DateTimeOffset> MomentsOf(IReadOnlyList<DossierStep> steps)
    {
        var moments = new Dictionary<int, DateTimeOffset>();
        var last = DateTimeOffset.MinValue;
        foreach (var step in steps)
        {
            var second = new DateTimeOffset(step.At.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
            last = second > last ? second : last.AddSeconds(1);
            moments[step.Number] = last;
        }
        return moments;
    }
}
