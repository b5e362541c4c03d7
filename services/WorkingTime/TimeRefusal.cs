namespace EGov.WorkingTime;

/// <summary>
/// Why a notice, a calendar or a step of a deadline is not accepted. The same four facts as a refusal of a service,
/// which hands it on unchanged; this library knows no service.
/// </summary>
/// <param name="Code">Stable code, the name of the rule that refused.</param>
/// <param name="Message">What to tell the person, in Vietnamese, in plain words.</param>
/// <param name="Field">Path of the input it is about, or null.</param>
/// <param name="Article">Legal source of the rule, or null.</param>
public sealed record TimeRefusal(string Code, string Message, string? Field = null, string? Article = null)
{
    internal static string Say(IEnumerable<TimeRefusal> refusals) =>
        string.Join(" ", refusals.Select(refusal => $"{refusal.Code}: {refusal.Message}"));
}
