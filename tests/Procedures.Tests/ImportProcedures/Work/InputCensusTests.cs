using System.Text;
using EGov.Procedures.ImportProcedures.Records;
using EGov.Procedures.ImportProcedures.Work;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

public sealed class InputCensusTests
{
    [Fact]
    public void A_page_two_codes_claim_is_shared_and_one_named_twice_by_one_code_is_not()
    {
        var census = Count(0, ("1.000001", "a"), ("1.000002", "b"), ("1.000001", "a"), ("1.000003", "b"), ("", "c"));
        Assert.Equal([false, true, false], new[] { "a", "b", "c" }.Select(census.IsShared));
        Assert.Equal(5, census.Records);
    }

    [Fact]
    public void Codes_in_small_letters_and_large_are_one() =>
        Assert.False(Count(0, ("1.000001.h11", "a"), ("1.000001.H11", "a")).IsShared("a"));

    [Fact]
    public void Records_without_a_page_share_none() =>
        Assert.False(Count(0, ("1.000001", ""), ("1.000002", "")).IsShared(""));

    [Fact]
    public void Only_what_was_done_before_counts_as_seen() => Assert.Equal(["1.000001", "1.000002"],
        Count(2, ("1.000001", ""), ("1.000002", ""), ("1.000003", "")).Seen.Order(StringComparer.Ordinal));

    [Fact]
    public void What_cannot_be_read_is_counted_all_the_same()
    {
        var census = new InputCensus(0);
        census.Count(new SourceRecord(1, "{hỏng"u8.ToArray()));
        Assert.Equal(1, census.Records);
    }

    static InputCensus Count(int done, params (string Code, string Page)[] records)
    {
        var census = new InputCensus(done);
        foreach (var (code, page) in records)
        {
            census.Count(new SourceRecord(1, Encoding.UTF8.GetBytes(
                $$"""{"ma_thu_tuc":"{{code}}","detail_url":"{{page}}"}""")));
        }
        return census;
    }
}
