using System.IO.Compression;
using System.Text;
using EGov.Dossiers.KeepFiles;

namespace EGov.Dossiers.Tests.KeepFiles;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("%PDF-1.7\n...", FileKind.Pdf)]
    [InlineData("<?xml version=\"1.0\"?><a><b/></a>", FileKind.Xml)]
    [InlineData("<?xml version=\"1.0\"?><a><b></a>", null)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", null)]
    [InlineData("<html><script>alert(1)</script></html>", null)]
    [InlineData("MZ\u0090\0 a program", null)]
    [InlineData("", null)]
    internal void A_file_is_what_its_content_says(string text, FileKind? kind) =>
        Assert.Equal(kind, FileKinds.Of(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Pictures_are_known_by_their_first_bytes()
    {
        Assert.Equal(FileKind.Jpeg, FileKinds.Of(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 0, 0])));
        Assert.Equal(FileKind.Png, FileKinds.Of(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])));
    }

    [Theory]
    [InlineData(FileKind.Docx, "[Content_Types].xml", "word/document.xml")]
    [InlineData(FileKind.Xlsx, "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData(null, "word/document.xml")]
    [InlineData(null, "[Content_Types].xml", "other.txt")]
    [InlineData(null, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")]
    internal void An_office_document_is_a_package_with_its_main_part_and_no_macro(FileKind? kind, params string[] parts) =>
        Assert.Equal(kind, FileKinds.Of(Zip(parts)));

    [Fact]
    public void A_zip_that_breaks_off_is_nothing() => Assert.Null(FileKinds.Of(
        new MemoryStream(Zip("[Content_Types].xml", "word/document.xml").ToArray()[..40])));

    [Fact]
    public void Media_types_of_all_kinds_differ() => Assert.Equal(Enum.GetValues<FileKind>().Length,
        Enum.GetValues<FileKind>().Select(kind => kind.MediaType()).Distinct().Count());

    [Theory]
    [InlineData(65_530)]
    [InlineData(10)]
    [InlineData(131_060)]
    public void A_signature_in_a_pdf_is_found_wherever_it_lies(int before)
    {
        var pdf = new MemoryStream([.. "%PDF-1.7"u8, .. new byte[before], .. "/ByteRange [0 1 2 3]"u8, .. new byte[9]]);
        Assert.True(SignedPdf.Is(pdf));
        Assert.False(SignedPdf.Is(new MemoryStream([.. "%PDF-1.7"u8, .. new byte[before], .. "/ByteRang"u8])));
    }

    static MemoryStream Zip(params string[] parts)
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var entry = zip.CreateEntry(part).Open();
                entry.WriteByte(65);
            }
        }
        return made;
    }
}
