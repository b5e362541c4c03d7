using System.Globalization;
using System.Text.RegularExpressions;
using EGov.Dossiers.Offices;
using EGov.Dossiers.Settings;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>
/// How dossiers are numbered from a day on (mã hồ sơ; TT 01/2018/TT-VPCP and the form seen since 2025), configuration
/// <c>NumberPatterns</c>: <c>{agency}</c>, <c>{yyMMdd}</c> or <c>{yyyyMMdd}</c> and <c>{serial:4}</c> in any order.
/// </summary>
internal sealed partial class NumberPatterns(IReadOnlyList<NumberPattern> rows)
{
    /// <exception cref="InvalidOperationException">A pattern could give two dossiers one number.</exception>
    public static NumberPatterns Read(IConfiguration configuration)
    {
        var rows = configuration.GetSection("NumberPatterns").Get<NumberPattern[]>() ?? [];
        var bad = Array.Find(rows, row => row.Codes.Count == 0 || !Sound().IsMatch(row.Pattern));
        return rows.Length > 0 && bad is null ? new([.. rows.OrderBy(row => row.From)])
            : throw new InvalidOperationException($"NumberPatterns: '{bad?.Pattern}' numbers nothing soundly.");
    }

    /// <summary>The number of the serial-th dossier of a unit on a day; one without a code is told by its id.</summary>
    public string Write(Guid unit, OfficeBook offices, DateOnly day, int serial)
    {
        var pattern = rows.On(day);
        return pattern.Write(offices.CodeOf(unit, pattern.Codes, day) ?? unit.ToString("N")[^8..], day, serial);
    }

    [GeneratedRegex(@"^(?=.*\{agency\})(?=.*\{(yyyyMMdd|yyMMdd)\})(?=.*\{serial:[1-9]\})" +
        @"([A-Za-z0-9.\-]|\{agency\}|\{yyyyMMdd\}|\{yyMMdd\}|\{serial:[1-9]\})+$",
        RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Sound();
}

/// <param name="From">First day.</param>
/// <param name="Pattern">The text.</param>
/// <param name="Codes">Kinds of agency code, the first that a unit has is taken.</param>
/// <param name="Source">What says so.</param>
internal sealed record NumberPattern(DateOnly From, string Pattern, IReadOnlyList<string> Codes, string Source)
    : IDatedSetting
{
    /// <summary>The number of the serial-th dossier of an agency on a day; a serial may outgrow its digits.</summary>
    public string Write(string agency, DateOnly day, int serial) => Regex.Replace(
        Pattern.Replace("{agency}", agency, StringComparison.Ordinal)
            .Replace("{yyyyMMdd}", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{yyMMdd}", day.ToString("yyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal),
        @"\{serial:(?<digits>[1-9])\}", found => serial.ToString(
            "D" + found.Groups["digits"].Value, CultureInfo.InvariantCulture), RegexOptions.None, TimeSpan.FromSeconds(1));
}
