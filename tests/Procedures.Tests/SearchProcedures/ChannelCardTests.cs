using EGov.Procedures.SearchProcedures;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class ChannelCardTests
{
    [Fact]
    public void The_first_stated_time_is_shown()
    {
        var card = ChannelCard.From(new ChannelTerms(Channel.Online,
        [
            new TimeLimit(null, TimeUnit.Unstated, "tùy trường hợp", []),
            new TimeLimit(3, TimeUnit.WorkingDay, "", []),
        ]));

        Assert.Equal(("online", 3m, "workingDay"), (card.Channel, card.Time, card.Unit));
    }

    [Fact]
    public void No_stated_time_is_said_so()
    {
        var card = ChannelCard.From(new ChannelTerms(Channel.Post, []));

        Assert.Null(card.Time);
        Assert.Equal("unstated", card.Unit);
        Assert.Empty(card.Fees);
    }

    [Fact]
    public void At_most_three_different_fees_are_shown()
    {
        var fees = Enumerable.Range(0, 9).Select(at => new Fee(1_000 * (at / 2), "", "VND", "")).ToList();
        var card = ChannelCard.From(new ChannelTerms(Channel.Direct, [new TimeLimit(1, TimeUnit.Day, "", fees)]));

        Assert.Equal([0L, 1_000, 2_000], card.Fees.Select(fee => fee.Amount));
    }

    [Fact]
    public void A_long_note_is_cut_between_letters()
    {
        var note = string.Concat(Enumerable.Repeat("e\u0323\u0302", 400));
        var fee = new Fee(null, "", "VND", note);
        var card = ChannelCard.From(new ChannelTerms(Channel.Direct, [new TimeLimit(1, TimeUnit.Day, "", [fee])]));

        Assert.EndsWith("e\u0323\u0302…", card.Fees[0].Note, StringComparison.Ordinal);
    }
}
