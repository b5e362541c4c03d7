namespace EGov.Dossiers.PushNational.Sending;

/// <summary>How long to wait, when to give up, what may be kept of an answer.</summary>
internal static class PushRules
{
    const int LongestCause = 500;
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>One second doubling to ten minutes, and of that a random part between a half and the whole.</summary>
    /// <param name="tries">How often it was tried, from 1.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan Pause(int tries, double random)
    {
        var whole = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Clamp(tries - 1, 0, 30)));
        return TimeSpan.FromSeconds(whole * (0.5 + (random / 2)));
    }

    /// <summary>Whether so many refusals make it a matter for a person.</summary>
    public static bool IsParked(int refusals, int most) => refusals >= most;

    /// <summary>The portal's words on one line, without anything personal they repeat.</summary>
    public static string Cause(string code, string message, Applicant applicant)
    {
        var words = Wire.WireText.Fit($"{code}: {message}", 4 * LongestCause);
        foreach (var own in new[] { applicant.Name, applicant.IdNumber, applicant.Phone, applicant.Email, applicant.Address }
            .OfType<string>().Select(text => Wire.WireText.Fit(text, 500)).Where(text => text.Length > 3))
        {
            words = words.Replace(own, "…", StringComparison.OrdinalIgnoreCase);
        }
        return Wire.WireText.Fit(words, LongestCause);
    }
}
