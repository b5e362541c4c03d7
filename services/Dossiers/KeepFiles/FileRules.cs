using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Which files are taken, and in which order their pieces.</summary>
internal static class FileRules
{
    /// <summary>More files of one dossier than anybody hands in.</summary>
    public const int MostFiles = 500;

    public static Refusal Unknown { get; } = new("FileIsKnown", "Không có tệp này.", "id");

    public static IReadOnlyList<Refusal> Judge(UploadRequest asked, FileLimit limit, int open) =>
    [
        .. NameIsPlain(asked.Name),
        .. SizeIsAllowed(asked.Size, limit),
        .. TypeIsAllowed(asked.Type, limit),
        .. OpenUploadsAreFew(open, limit),
    ];

    /// <summary>409: a piece begins where the last one ended and ends within the file.</summary>
    public static IEnumerable<Refusal> PieceFollows(KeptFile file, long offset, long length)
    {
        if (file.State != FileState.Receiving || offset != file.Received || offset + length > file.Size)
        {
            yield return new(nameof(PieceFollows), $"Tệp đã nhận {file.Received}/{file.Size} byte; gửi tiếp từ đó.",
                "Upload-Offset");
        }
    }

    /// <summary>What a file is shows in its content alone.</summary>
    public static IEnumerable<Refusal> ContentIsAllowed(IReadOnlyList<FileKind> found, FileLimit limit)
    {
        if (!found.Any(limit.Kinds.Contains))
        {
            yield return new(nameof(ContentIsAllowed), "Nội dung tệp không thuộc loại được nhận: "
                + string.Join(", ", limit.Kinds.Select(Word.Of)) + ".", "content", limit.Source);
        }
    }

    /// <summary>Parts name only files that the one who hands them in has uploaded, whole.</summary>
    public static IEnumerable<Refusal> FilesAreTheirs(
        IReadOnlyCollection<Guid> named, IReadOnlyList<KeptFile> found, string subject)
    {
        var theirs = found.Where(file => file.Owner == subject && file.State == FileState.Whole)
            .Select(file => file.Id).ToHashSet();
        if (named.Count > MostFiles || !theirs.IsSupersetOf(named))
        {
            yield return new(nameof(FilesAreTheirs), "Chỉ kèm được tệp do chính mình đã tải lên đủ.", "files");
        }
    }

    static IEnumerable<Refusal> NameIsPlain(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Any(letter => char.IsControl(letter) || letter is '/' or '\\'))
        {
            yield return new(nameof(NameIsPlain), "Tên tệp không được có ký tự điều khiển hay dấu gạch chéo.", "name");
        }
    }

    static IEnumerable<Refusal> SizeIsAllowed(long size, FileLimit limit)
    {
        if (size < 1 || size > limit.MostBytes)
        {
            yield return new(nameof(SizeIsAllowed), $"Tệp từ 1 byte đến {limit.MostBytes / 1_048_576} MB.", "size",
                limit.Source);
        }
    }

    static IEnumerable<Refusal> TypeIsAllowed(string type, FileLimit limit)
    {
        if (!limit.Kinds.Any(kind => kind.MediaType() == type))
        {
            yield return new(nameof(TypeIsAllowed), "Loại tệp khai báo không được nhận.", "type", limit.Source);
        }
    }

    static IEnumerable<Refusal> OpenUploadsAreFew(int open, FileLimit limit)
    {
        if (open >= limit.MostOpen)
        {
            yield return new(nameof(OpenUploadsAreFew), $"Đang có {open} tệp tải dở; hãy tải xong trước.", "size");
        }
    }
}
