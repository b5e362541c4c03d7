using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Site;

/// <summary>The boxes of a post as they were typed: unit, role, title, days, legal act.</summary>
internal sealed record PostForm(string UnitId, string Role, string Title, string From, string To, string Act)
{
    public static readonly IReadOnlyList<string> Boxes = ["unitId", "role", "title", "from", "to", "act"];

    static readonly Refusal UnitIsChosen = new(nameof(UnitIsChosen), "Hãy chọn đơn vị.", "unitId");
    static readonly Refusal RoleIsChosen = new(nameof(RoleIsChosen), "Hãy chọn vai trò.", "role");

    public static PostForm Read(IFormCollection form)
    {
        string Of(string name) => form[name].ToString().Trim();
        return new(Of("unitId"), Of("role"), Of("title"), Of("from"), Of("to"), Of("act"));
    }

    /// <summary>What can be seen to be missing before anybody is asked; the directory judges the rest.</summary>
    public IEnumerable<Refusal> Missing() =>
    [
        .. Guid.TryParse(UnitId, out _) ? Array.Empty<Refusal>() : [UnitIsChosen],
        .. Role.Length > 0 ? Array.Empty<Refusal>() : [RoleIsChosen],
        .. DayBox.Judge("from", From, isNeeded: true),
        .. DayBox.Judge("to", To, isNeeded: false),
    ];

    /// <summary>The body of an appointment; only where nothing is <see cref="Missing"/>.</summary>
    public object Appointment(object person) => new
    {
        person, unitId = Guid.Parse(UnitId), role = Role, title = Title, kind = "regular",
        from = Figures.ReadDay(From), to = Figures.ReadDay(To), act = Act,
    };
}
