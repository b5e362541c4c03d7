using System.IO.Compression;
using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Records;

public sealed class RecordSplitterTests
{
    [Fact]
    public async Task Lines_are_records_with_their_number()
    {
        var records = await SplitAsync("{\"a\":1}\n\n  \r\n{\"a\":2}\r\nrác\n{\"a\":\"{[\"}");
        Assert.Equal([(1, "{\"a\":1}"), (4, "{\"a\":2}"), (5, "rác"), (6, "{\"a\":\"{[\"}")], records.Select(Text));
    }

    [Theory]
    [InlineData("[{\"a\":1},\n{\"a\":[{\"b\":\"]}\\\"\"}]}]")]
    [InlineData("{\"error_code\":\"0\",\"result\":[{\"a\":1},\n{\"a\":[{\"b\":\"]}\\\"\"}]}]}")]
    [InlineData("{\n\"error_code\": 0,\n\"result\": [ {\"a\":1},{\"a\":[{\"b\":\"]}\\\"\"}]}\n]}")]
    public async Task Elements_of_an_array_or_an_envelope_are_records(string text) =>
        Assert.Equal(["{\"a\":1}", "{\"a\":[{\"b\":\"]}\\\"\"}]}"], (await SplitAsync(text))
            .Select(record => Text(record).Text));

    [Fact]
    public async Task An_object_over_several_lines_is_one_record() =>
        Assert.Equal((1, "{\n  \"MATTHC\": \"1.000001\",\n  \"GIAYTO\": [{}]\n}"),
            Text(Assert.Single(await SplitAsync("{\n  \"MATTHC\": \"1.000001\",\n  \"GIAYTO\": [{}]\n}"))));

    [Fact]
    public async Task Envelopes_may_follow_one_another() =>
        Assert.Equal(2, (await SplitAsync("{\"result\":[{\"a\":1}]}\n{\"result\":[{\"a\":2}]}\n")).Count);

    [Fact]
    public async Task What_is_no_record_in_a_list_is_told_with_its_line()
    {
        var records = await SplitAsync("[1,\n\"hai\",{\"a\":3},\nnull]");
        Assert.Equal([1, 2, 3], records.Where(record => record.Refusal is not null).Select(record => record.Line));
        Assert.Single(records, record => record.Refusal is null);
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"b\":")]
    [InlineData("[{\"a\":1}]]")]
    public async Task A_list_that_breaks_off_is_told(string text) =>
        Assert.Equal(RemarkKinds.RecordIsReadable, (await SplitAsync(text))[^1].Refusal);

    [Fact]
    public async Task A_record_beyond_the_limit_is_told_and_the_next_is_read()
    {
        var records = await SplitAsync("{\"a\":\"" + new string('x', 10 * 1024 * 1024) + "\"}\n{\"a\":2}\n");
        Assert.Equal([RemarkKinds.RecordIsNotTooLarge, null], records.Select(record => record.Refusal));
        var listed = await SplitAsync("[{\"a\":\"" + new string('x', 3 * 1024 * 1024) + "\"},{\"a\":2}]");
        Assert.Equal([RemarkKinds.RecordIsNotTooLarge, null], listed.Select(record => record.Refusal));
    }

    [Fact]
    public async Task UTF_16_is_refused_and_a_UTF_8_mark_is_not_part_of_the_text()
    {
        Assert.Equal(RemarkKinds.TextIsUtf8, Assert.Single(await SplitAsync(Encoding.Unicode.GetBytes("{\"a\":1}")))
            .Refusal);
        Assert.Equal(RemarkKinds.TextIsUtf8, Assert.Single(await SplitAsync([0xff, 0xfe, 0x7b, 0])).Refusal);
        Assert.Equal((1, "{}"), Text(Assert.Single(await SplitAsync([0xef, 0xbb, 0xbf, (byte)'{', (byte)'}']))));
    }

    [Fact]
    public async Task Gzip_is_recognised_and_a_damaged_archive_says_so()
    {
        using var memory = new MemoryStream();
        await using (var zip = new GZipStream(memory, CompressionMode.Compress, leaveOpen: true))
        {
            await zip.WriteAsync("{\"a\":1}\n{\"a\":2}\n"u8.ToArray());
        }
        Assert.Equal(2, (await SplitAsync(memory.ToArray())).Count);
        await Assert.ThrowsAnyAsync<InvalidDataException>(() =>
            SplitAsync([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    }

    [Fact]
    public async Task Nothing_is_no_record() => Assert.Empty(await SplitAsync(" \n\r\n"));

    [Fact]
    public void Records_do_not_depend_on_how_the_bytes_arrive() => Prop.ForAll(
        Gen.Elements("{\"a\":1}", "[", "]", ",", "\n", "\"", "\\", "{", "}", "\"result\":[", "x", " ").ArrayOf()
            .ToArbitrary(),
        Gen.Choose(1, 7).ToArbitrary(),
        (parts, size) =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(parts));
            var (whole, pieces) = (new List<SourceRecord>(), new List<SourceRecord>());
            Feed(new StructureScanner(1000), bytes, bytes.Length + 1, whole);
            Feed(new StructureScanner(1000), bytes, size, pieces);
            Assert.Equal(whole.Select(Text), pieces.Select(Text));
        }).QuickCheckThrowOnFailure();

    static void Feed(RecordScanner scanner, byte[] bytes, int size, List<SourceRecord> found)
    {
        foreach (var piece in bytes.Chunk(size))
        {
            scanner.Feed(piece, found);
        }
        scanner.End(found);
    }

    static (int Line, string Text) Text(SourceRecord record) => (record.Line, Encoding.UTF8.GetString(record.Bytes));

    static Task<List<SourceRecord>> SplitAsync(string text) => SplitAsync(Encoding.UTF8.GetBytes(text));

    static async Task<List<SourceRecord>> SplitAsync(byte[] bytes)
    {
        var records = new List<SourceRecord>();
        await foreach (var record in RecordSplitter.ReadAsync(new MemoryStream(bytes), CancellationToken.None))
        {
            records.Add(record);
        }
        return records;
    }
}
