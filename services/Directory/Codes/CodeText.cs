using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Codes;

/// <summary>Which list a code belongs to.</summary>
internal enum CodeKind { Qcvn102, Qd20, Gso, Internal }

/// <summary>A code of any kind as it is kept: its one text.</summary>
internal readonly record struct CodeText(CodeKind Kind, string Value)
{
    /// <summary>Reads a code of a stated kind.</summary>
    public static CodeText? Read(CodeKind kind, string? text, out Refusal? refusal) => kind switch
    {
        CodeKind.Gso => Of(kind, GsoCode.Read(text, out refusal)?.Value),
        CodeKind.Internal => Of(kind, InternalCode.Read(text, out refusal)?.Value),
        CodeKind.Qd20 => Of(kind, AgencyCode.Read(text, out refusal)?.NewForm),
        _ => AgencyCode.Read(text, out refusal) is { } code ? Of(kind, code.OldForm(out refusal)) : null,
    };

    /// <summary>
    /// Tells the kind by the form; the old form of an agency code is found as the code it stands for.
    /// </summary>
    public static CodeText? Recognise(string? text)
    {
        CodeKind[] tried = [CodeKind.Gso, CodeKind.Qd20, CodeKind.Internal];
        return tried.Select(kind => Read(kind, text, out _)).FirstOrDefault(code => code is not null);
    }

    static CodeText? Of(CodeKind kind, string? value) => value is null ? null : new CodeText(kind, value);
}
