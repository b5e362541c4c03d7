using EGov.Portal.Site;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Areas.Workspace.Pages.ShowCase;

/// <summary>The boxes of a step as they were filled in.</summary>
/// <param name="Seen">The state the officer saw.</param>
/// <param name="Key">Makes sending it twice harmless.</param>
internal sealed record StepForm(string Seen, string Key, string Reason, string UnitId, string Day, string Papers)
{
    public static readonly IReadOnlyList<string> Boxes = ["reason", "unitId", "newDate", "papers"];

    public static readonly StepForm Empty = new("", "", "", "", "", "");

    static readonly Refusal ReasonIsWritten = new(nameof(ReasonIsWritten), "Hãy ghi lý do.", "reason");

    public static StepForm Read(IFormCollection form)
    {
        string Of(string name) => form[name].ToString().Trim();
        return new(Of("seen"), Of("key"), Of("reason"), Of("unitId"), Of("newDate"), Of("papers"));
    }

    /// <summary>What can be seen to be missing before anybody is asked; the service judges the rest.</summary>
    public IEnumerable<Refusal> Missing(CaseStep step) =>
    [
        .. step is { Reason: not null, HasUnit: false } && Reason.Length == 0 ? [ReasonIsWritten] : Array.Empty<Refusal>(),
        .. step.HasDay ? DayBox.Judge("newDate", Day, isNeeded: true) : [],
    ];

    public object Body(CaseStep step) => step switch
    {
        { HasUnit: true } => new { unitId = Guid.TryParse(UnitId, out var unit) ? unit : (Guid?)null, reason = Reason },
        { HasDay: true } => new { reason = Reason, newDate = EndOf(Figures.ReadDay(Day)!.Value) },
        { HasPapers: true } => new
        {
            reason = Reason,
            papers = Papers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        },
        { Reason: not null } => new { reason = Reason },
        _ => new { },
    };

    // A day is promised until the offices close.
    static DateTimeOffset EndOf(DateOnly day) => new(day, new(17, 0), TimeSpan.FromHours(7));
}
