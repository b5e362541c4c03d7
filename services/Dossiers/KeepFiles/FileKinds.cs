using System.IO.Compression;
using System.Xml;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Kinds of content that may be taken.</summary>
internal enum FileKind { Pdf, Jpeg, Png, Docx, Xlsx, Xml }

/// <summary>Tells what a file is by its content, never by its name.</summary>
internal static class FileKinds
{
    /// <summary>Bytes that are enough to tell what a file may become.</summary>
    public const int HeadLength = 16;

    static readonly (byte[] Magic, FileKind[] Kinds)[] Known =
    [
        ("%PDF-"u8.ToArray(), [FileKind.Pdf]),
        ([0xFF, 0xD8, 0xFF], [FileKind.Jpeg]),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], [FileKind.Png]),
        ([(byte)'P', (byte)'K', 3, 4], [FileKind.Docx, FileKind.Xlsx]),
        ("<?xml"u8.ToArray(), [FileKind.Xml]),
        ([0xEF, 0xBB, 0xBF, .. "<?xml"u8], [FileKind.Xml]),
    ];

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/xml",
    };

    /// <summary>What may follow a beginning; nothing where it begins like none.</summary>
    public static IReadOnlyList<FileKind> Of(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, kinds) in Known)
        {
            if (head.StartsWith(magic))
            {
                return kinds;
            }
        }
        return [];
    }

    /// <summary>What a whole file is, or null.</summary>
    public static FileKind? Of(Stream whole)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        whole.Position = 0;
        var may = Of(head[..whole.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)]);
        whole.Position = 0;
        return may is not [var first, ..] ? null
            : first == FileKind.Docx ? OfOffice(whole)
            : first == FileKind.Xml && !IsWellFormed(whole) ? null : first;
    }

    // Documents with macros have other part names for their main part only in their types, so these are looked for.
    static FileKind? OfOffice(Stream whole)
    {
        try
        {
            using var zip = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            bool Has(string name) => zip.GetEntry(name) is not null;
            var isOffice = Has("[Content_Types].xml") && !zip.Entries.Any(
                entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
            return !isOffice ? null
                : Has("word/document.xml") ? FileKind.Docx
                : Has("xl/workbook.xml") ? FileKind.Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static bool IsWellFormed(Stream whole)
    {
        try
        {
            using var xml = XmlReader.Create(whole, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
