using System.Globalization;
using System.Text;
using EGov.ServiceDefaults;

namespace EGov.Dossiers.PushNational.Wire;

/// <summary>Text, dates and flags as they go over the wire.</summary>
internal static class WireText
{
    /// <summary>Well-formed NFC on one line, cut between characters people see.</summary>
    public static string Fit(string? text, int most)
    {
        var runes = (text ?? "").EnumerateRunes()
            .Select(rune => Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        var line = string.Join(' ', string.Concat(runes).Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }
        var end = StringInfo.ParseCombiningCharacters(line).Append(line.Length).Last(start => start <= most);
        return line[..end].TrimEnd();
    }

    /// <summary>yyyyMMddHHmmss on the clock of Vietnam, 24 hours; empty where there is none.</summary>
    public static string Moment(DateTimeOffset? moment) => moment is { } at
        ? LocalTime.Of(at).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) : "";

    public static string Flag(bool value) => value ? "1" : "0";
}
