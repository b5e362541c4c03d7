using EGov.Portal.ProcedureService;
using EGov.Portal.Words;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

/// <summary>How long and how much, for all channels that say the same.</summary>
/// <param name="Channels">Names of the channels, joined.</param>
/// <param name="Time">Empty where none is stated.</param>
/// <param name="Fee">A figure, or empty where there is none short enough to show in a list.</param>
/// <param name="HasMore">The procedure states further times or fees for these channels.</param>
internal sealed record TermLine(string Channels, string Time, string Fee, bool HasMore)
{
    const int LongestFee = 40;

    public static IReadOnlyList<TermLine> Of(IReadOnlyList<FoundTerm> terms, ProcedureWords words) =>
        [.. terms.GroupBy(term => term.Channel)
            .Select(channel => Line(words.Channel(channel.Key), [.. channel], words))
            .GroupBy(line => line with { Channels = "" })
            .Select(same => same.Key with { Channels = string.Join(", ", same.Select(line => line.Channels)) })];

    static TermLine Line(string channel, IReadOnlyList<FoundTerm> terms, ProcedureWords words)
    {
        var fees = terms[0].Fees ?? [];
        var fee = fees.Count > 0 ? words.Fee(fees[0]) : "";
        return new TermLine(channel, words.Time(terms[0].Time, terms[0].Unit), fee.Length > LongestFee ? "" : fee,
            terms.Count > 1 || fees.Count > 1);
    }
}
