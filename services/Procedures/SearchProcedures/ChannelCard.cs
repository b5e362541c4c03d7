using System.Globalization;

namespace EGov.Procedures.SearchProcedures;

/// <summary>One channel as a result list shows it: the shortest stated time and its fees.</summary>
/// <param name="Channel">direct, online or post.</param>
/// <param name="Time">Count of units, null where none is stated.</param>
/// <param name="Unit">workingDay, day, hour …, or unstated.</param>
/// <param name="Fees">Fees of this channel, at most three.</param>
internal sealed record ChannelCard(string Channel, decimal? Time, string Unit, IReadOnlyList<FeeCard> Fees)
{
    const int MostFees = 3;
    const int LongestNote = 160;

    public static ChannelCard From(ChannelTerms terms)
    {
        var first = terms.Times.FirstOrDefault(time => time.Amount is not null) ?? terms.Times.FirstOrDefault();
        var fees = terms.Times.SelectMany(time => time.Fees).Distinct().Take(MostFees);
        return new ChannelCard(
            Word.Of(terms.Channel), first?.Amount, Word.Of(first?.Unit ?? TimeUnit.Unstated),
            [.. fees.Select(fee => new FeeCard(fee.Amount, fee.Currency, fee.Code, Short(fee.Note)))]);
    }

    static string Short(string note)
    {
        var text = new StringInfo(note);
        return text.LengthInTextElements <= LongestNote ? note : text.SubstringByTextElements(0, LongestNote) + "…";
    }
}

/// <summary>A fee of a channel; amount in whole units of the currency, null where the source gives only
/// words.</summary>
internal sealed record FeeCard(long? Amount, string Currency, string Code, string Note);
