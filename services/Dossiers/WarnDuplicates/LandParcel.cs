using System.Text.RegularExpressions;

namespace EGov.Dossiers.WarnDuplicates;

/// <summary>The parcel of land a summary names: “thửa đất số 12, tờ bản đồ số 34” is 12/34.</summary>
internal static partial class LandParcel
{
    /// <summary>Empty where none is named.</summary>
    public static string Of(string summary) => Words().Match(summary.Normalize().ToLowerInvariant()) is { Success: true } found
        ? $"{found.Groups["parcel"].Value.TrimStart('0')}/{found.Groups["sheet"].Value.TrimStart('0')}" : "";

    [GeneratedRegex(@"thửa(\s+đất)?(\s+số)?\s*:?\s*(?<parcel>\d{1,6})\b.{0,30}?\btờ(\s+bản\s+đồ)?(\s+số)?\s*:?\s*" +
        @"(?<sheet>\d{1,6})\b", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Words();
}
