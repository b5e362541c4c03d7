using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.Tests.ImportProcedures.Records;

public sealed class StructureScannerTests
{
    [Theory]
    [InlineData("{\"results\":[{\"a\":1}]}")]
    [InlineData("{\"resul\":[{\"a\":1}]}")]
    [InlineData("{\"data\":{\"result\":[{\"a\":1}]}}")]
    [InlineData("{\"note\":\"result\",\"list\":[{\"a\":1}]}")]
    public void Only_the_list_result_of_the_outermost_object_is_an_envelope(string text) =>
        Assert.Equal(text, Assert.Single(Texts(text)));

    [Theory]
    [InlineData("{\"result\":[],\"total\":0}")]
    [InlineData("[]")]
    [InlineData("[ \n ]")]
    public void An_empty_list_holds_no_record(string text) => Assert.Empty(Scan(text));

    [Fact]
    public void What_follows_the_list_in_its_envelope_is_no_record() =>
        Assert.Equal(["{\"a\":1}"], Texts("{\"result\":[{\"a\":1}],\"page\":{\"next\":2}}"));

    [Fact]
    public void A_record_begins_on_its_own_line_also_behind_one_over_several() =>
        Assert.Equal([2, 4], Scan("[\n{\"a\":\n1},\n{\"b\":2}]").Select(record => record.Line));

    [Fact]
    public void A_raw_line_end_inside_a_text_counts_as_a_line() =>
        Assert.Equal([1, 2], Scan("[{\"a\":\"x\ny\"},{\"b\":2}]").Select(record => record.Line));

    [Fact]
    public void An_escaped_quote_and_an_escaped_slash_end_no_text_too_soon() => Assert.Equal(
        ["{\"a\":\"\\\"}\"}", "{\"b\":\"\\\\\"}"], Texts("[{\"a\":\"\\\"}\"},{\"b\":\"\\\\\"}]"));

    [Fact]
    public void A_record_too_large_is_told_and_leaves_the_next_whole()
    {
        var found = Scan("[{\"a\":\"" + new string('x', 100) + "\"},{\"b\":2}]");
        Assert.Equal([RemarkKinds.RecordIsNotTooLarge, null], found.Select(record => record.Refusal));
        Assert.Equal("{\"b\":2}", Encoding.UTF8.GetString(found[1].Bytes));
    }

    static IEnumerable<string> Texts(string text) => Scan(text).Select(record => Encoding.UTF8.GetString(record.Bytes));

    static List<SourceRecord> Scan(string text)
    {
        var (scanner, found) = (new StructureScanner(80), new List<SourceRecord>());
        scanner.Feed(Encoding.UTF8.GetBytes(text), found);
        scanner.End(found);
        return found;
    }
}
