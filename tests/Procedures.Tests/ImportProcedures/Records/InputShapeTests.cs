using System.Text;
using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.Tests.ImportProcedures.Records;

public sealed class InputShapeTests
{
    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}")]
    [InlineData("{\"a\":1}")]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("rác\n[")]
    [InlineData("{\"result\":\"tốt\"}\n{}")]
    [InlineData("{\"ket\":\"result\",\"a\":[1]}\n")]
    public void Lines_are_read_line_by_line(string text) => Assert.IsType<LineScanner>(Scanner(text));

    [Theory]
    [InlineData("[{\"a\":1}]")]
    [InlineData(" \n [")]
    [InlineData("{\"error_code\":\"0\",\"result\" : [")]
    [InlineData("{\n\"a\":1}")]
    [InlineData("{\"a\":[ \r\n1]}")]
    [InlineData("{\"a\":1, \r\n\"b\":2}")]
    public void Lists_envelopes_and_objects_over_lines_are_read_by_their_brackets(string text) =>
        Assert.IsType<StructureScanner>(Scanner(text));

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x7b, 0 })]
    [InlineData(new byte[] { 0xfe, 0xff, 0, 0x7b })]
    [InlineData(new byte[] { 0, 0x7b })]
    [InlineData(new byte[] { 0x7b, 0 })]
    public void Wide_letters_are_read_by_none(byte[] head) => Assert.Null(InputShape.ScannerOf(head, 100));

    [Theory]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf }, 3)]
    [InlineData(new byte[] { 0xef, 0xbb }, 0)]
    [InlineData(new byte[] { 0x7b }, 0)]
    [InlineData(new byte[] { }, 0)]
    public void Only_a_whole_mark_is_skipped(byte[] head, int length) =>
        Assert.Equal(length, InputShape.ByteOrderMark(head));

    static RecordScanner? Scanner(string text) => InputShape.ScannerOf(Encoding.UTF8.GetBytes(text), 100);
}
