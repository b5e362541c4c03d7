using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Records;

public sealed class RecordReaderTests
{
    const string Portal = """
        {"ma_thu_tuc":"1.000001","ten_thu_tuc":"Cấp thẻ","trinh_tu_thuc_hien":"Bước ٣: Nộp\nBước 2: Trả",
         "cap_thuc_hien":"Cấp xã","detail_url":"https://x/1","cach_thuc_thuc_hien":"Trực tiếp5 NgàyMiễn phí"}
        """;

    const string National = """
        {"MATTHC":"1.000001","TENTTHC":"Cấp thẻ","CACHTHUCTHUCHIEN":[{"KENH":1,"THOIGIAN":{"THOIGIANGIAIQUYET":1e9999,
         "PHILEPHI":[{"SOTIEN":-5},{"SOTIEN":"٣"}]}}],
         "THANHPHANHOSO":[{"GIAYTO":[{"SOBANCHINH":"hai"}]}],"X":{"Y":[null]}}
        """;

    [Fact]
    public void However_a_record_is_damaged_it_is_read_or_refused_and_nothing_is_thrown() => Prop.ForAll(
        Gen.Elements(Portal, National).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(),
        Gen.Elements<byte>(0, (byte)'"', (byte)'{', (byte)']', (byte)'\\', (byte)'9', (byte)',', 0xc3, 0xff)
            .ToArbitrary(),
        (text, at, damage) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            bytes[at % bytes.Length] = damage;
            foreach (var format in Enum.GetValues<ImportFormat>())
            {
                var read = RecordReader.Read(format, new SourceRecord(7, bytes));
                Assert.Equal(7, read.Line);
                Assert.True((read.Cleaned is null) != (read.Refusal is null));
                RecordReader.Peek(new SourceRecord(7, bytes));
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(ImportFormat.Portal, Portal)]
    [InlineData(ImportFormat.National, National)]
    public void What_is_odd_but_readable_is_taken(object format, string text) =>
        Assert.Equal("1.000001", Read((ImportFormat)format, text).Cleaned!.Content.Code);

    [Theory]
    [InlineData(60)]
    [InlineData(100_000)]
    public void JSON_nested_too_deep_is_refused(int depth)
    {
        var deep = "{\"X\":" + new string('[', depth) + new string(']', depth) + "}";
        foreach (var format in Enum.GetValues<ImportFormat>())
        {
            Assert.Equal(RemarkKinds.RecordIsReadable, Read(format, deep).Refusal!.Value.Kind);
        }
    }

    [Fact]
    public void A_refusal_shows_the_beginning_readable_and_never_a_broken_letter()
    {
        var refusal = Read(ImportFormat.Portal, "\0" + new string('ế', 400) + "}").Refusal!.Value;
        Assert.StartsWith("ế", refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', refusal.Text);
        Assert.InRange(refusal.Text.Length, 100, 201);
    }

    [Fact]
    public void A_code_is_known_by_its_capitals_however_it_is_typed() => Assert.Equal("1.000001.H11",
        Read(ImportFormat.National, "{\"MATTHC\":\" 1.000001.h11 \",\"TENTTHC\":\"Cấp\"}").Code);

    [Fact]
    public void A_look_ahead_sees_code_and_page_of_either_format()
    {
        Assert.Equal(("1.000001", "https://x/1"), Peek(Portal));
        Assert.Equal(("1.000001", ""), Peek(National));
        Assert.Equal(("", ""), Peek("{hỏng"));
        Assert.Equal(("", ""), Peek("{\"MATTHC\":{}}"));
        Assert.Equal(("", ""), Peek("{\"ma_thu_tuc\":\"\\ud800\"}"));
    }

    static (string Code, string Page) Peek(string text) => RecordReader.Peek(Source(text));

    static ReadRecord Read(ImportFormat format, string text) => RecordReader.Read(format, Source(text));

    static SourceRecord Source(string text) => new(1, Encoding.UTF8.GetBytes(text));
}
