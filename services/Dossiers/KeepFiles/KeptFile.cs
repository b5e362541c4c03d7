namespace EGov.Dossiers.KeepFiles;

/// <summary>How far an upload is.</summary>
internal enum FileState { Receiving, Whole }

/// <summary>A file somebody uploads: a paper of a dossier, a result, a signature of a receiver.</summary>
internal sealed class KeptFile
{
    public required Guid Id { get; init; }

    /// <summary>Account of whoever uploads it.</summary>
    public required string Owner { get; init; }

    /// <summary>What they call it; told back to readers only.</summary>
    public required string Name { get; init; }
    public required string DeclaredType { get; init; }
    public required long Size { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Bytes kept so far.</summary>
    public long Received { get; set; }
    public FileState State { get; set; }

    /// <summary>What its content is, a word of <see cref="FileKind"/>; empty until it is whole.</summary>
    public string Kind { get; set; } = "";

    /// <summary>SHA-256 of the content, hexadecimal, by which it is stored; empty until it is whole.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Whether a PDF carries a signature; nobody has checked it.</summary>
    public bool IsSigned { get; set; }
}

/// <summary>What arrived in one request; gone when the file is whole.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Key">Key in the store.</param>
internal sealed record FilePiece(Guid FileId, long Start, long Length, string Key);

/// <summary>A file belongs to a dossier; one that is used again belongs to several.</summary>
internal sealed record FileUse(Guid FileId, Guid DossierId);
