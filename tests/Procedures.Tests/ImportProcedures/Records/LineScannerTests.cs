using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Records;

public sealed class LineScannerTests
{
    [Theory]
    [InlineData(10, null)]
    [InlineData(11, RemarkKinds.RecordIsNotTooLarge)]
    public void A_record_may_be_as_large_as_the_limit_and_no_byte_larger(int length, string? refusal)
    {
        var found = Scan(new string('x', length) + "\n{}", 10, 3);
        Assert.Equal([refusal, null], found.Select(record => record.Refusal));
        Assert.Equal("{}", Encoding.UTF8.GetString(found[1].Bytes));
    }

    [Fact]
    public void A_buffer_grown_for_one_record_does_not_show_in_the_next()
    {
        var found = Scan(new string('a', 9_000) + "\nb\n" + new string('c', 5_000), 10_000, 700);
        Assert.Equal([9_000, 1, 5_000], found.Select(record => record.Bytes.Length));
        Assert.All(found.Zip("abc"), pair => Assert.All(pair.First.Bytes, one => Assert.Equal(pair.Second, (char)one)));
    }

    [Fact]
    public void Records_are_the_lines_however_the_bytes_arrive() => Prop.ForAll(
        Gen.Elements("a", "b", "\n", "\r\n", " ", "\t", "ế", "\0").ArrayOf().Select(string.Concat).ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (text, size) => Assert.Equal(
            text.Split('\n').Select((line, at) => (at + 1, line.Trim(' ', '\t', '\r')))
                .Where(line => line.Item2.Length > 0),
            Scan(text, 1_000, size).Select(record => (record.Line, Encoding.UTF8.GetString(record.Bytes)))))
        .QuickCheckThrowOnFailure();

    static List<SourceRecord> Scan(string text, int limit, int size)
    {
        var (scanner, found) = (new LineScanner(limit), new List<SourceRecord>());
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(size))
        {
            scanner.Feed(piece, found);
        }
        scanner.End(found);
        return found;
    }
}
