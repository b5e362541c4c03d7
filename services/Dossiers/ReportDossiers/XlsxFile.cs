using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>
/// The smallest workbook there is (ECMA-376, one sheet, texts in the cells), so that any number of lines goes straight to
/// the caller; libraries build it in memory or want to go back in the stream.
/// </summary>
internal static class XlsxFile
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006/";
    const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static readonly (string Name, string Text)[] Frame =
    [
        ("[Content_Types].xml", $"""{Head}<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}worksheet+xml"/></Types>"""),
        ("_rels/.rels", $"""{Head}<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/_rels/workbook.xml.rels", $"""{Head}<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
    ];

    public static async Task WriteAsync(Stream body, IAsyncEnumerable<object?[]> lines)
    {
        await using var file = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, null);
        foreach (var (name, text) in Frame)
        {
            await using var part = await file.CreateEntry(name).OpenAsync();
            await part.WriteAsync(Encoding.UTF8.GetBytes(text));
        }
        await using var sheet = new StreamWriter(await file.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync());
        await sheet.WriteAsync($"""{Head}<worksheet xmlns="{Main}"><sheetData>""");
        await foreach (var line in lines)
        {
            await sheet.WriteAsync("<row>" + string.Concat(line.Select(Cell)) + "</row>");
        }
        await sheet.WriteAsync("</sheetData></worksheet>");
    }

    static string Cell(object? value) => value is int or long
        ? string.Create(CultureInfo.InvariantCulture, $"<c><v>{value}</v></c>")
        : $"""<c t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(Plain(Sheet.Text(value)))}</t></is></c>""";

    // XML knows none of them, whatever somebody typed.
    static string Plain(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
