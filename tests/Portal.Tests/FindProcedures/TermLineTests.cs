using EGov.Portal.Areas.Citizen.Pages.FindProcedures;
using EGov.Portal.ProcedureService;
using EGov.Portal.Tests.Words;

namespace EGov.Portal.Tests.FindProcedures;

public sealed class TermLineTests
{
    [Fact]
    public void Channels_that_say_the_same_share_a_line()
    {
        var lines = TermLine.Of(
            [Term("direct", 3, 8000), Term("online", 3, 0), Term("post", 3, 8000)], Speaking.Vietnamese);
        Assert.Equal(
            [
                new TermLine("Trực tiếp, Bưu chính công ích", "3 ngày làm việc", "8.000 đ", HasMore: false),
                new TermLine("Trực tuyến", "3 ngày làm việc", "Miễn phí", HasMore: false),
            ], lines);
    }

    [Fact]
    public void Further_terms_of_one_channel_are_hinted_at()
    {
        var lines = TermLine.Of([Term("direct", 3, 0), Term("direct", 10, 0)], Speaking.Vietnamese);
        Assert.True(Assert.Single(lines).HasMore);
    }

    [Fact]
    public void A_fee_told_in_a_long_sentence_is_left_to_the_page_of_the_procedure()
    {
        var term = new FoundTerm("direct", 3, "day", [new FeeRecord(null, null, new string('x', 400))]);
        Assert.Equal("", Assert.Single(TermLine.Of([term], Speaking.Vietnamese)).Fee);
    }

    [Fact]
    public void A_channel_without_fee_and_time_is_still_named()
    {
        var line = Assert.Single(TermLine.Of([new FoundTerm("post", null, null, null)], Speaking.Vietnamese));
        Assert.Equal(new TermLine("Bưu chính công ích", "", "", HasMore: false), line);
    }

    static FoundTerm Term(string channel, decimal days, long fee) =>
        new(channel, days, "workingDay", [new FeeRecord(fee, "VND", null)]);
}
