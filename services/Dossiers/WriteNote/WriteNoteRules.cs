using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.WriteNote;

/// <summary>When a note is taken; every refusal at once.</summary>
internal static class WriteNoteRules
{
    public static IReadOnlyList<Refusal> Judge(WriteNoteRequest asked, ActorKind kind) =>
        [.. WordsAreWritten(asked), .. CitizensWriteNothingInternal(asked, kind)];

    static IEnumerable<Refusal> WordsAreWritten(WriteNoteRequest asked)
    {
        if (string.IsNullOrWhiteSpace(asked.Words))
        {
            yield return new(nameof(WordsAreWritten), "Cần ghi nội dung ý kiến.", "words");
        }
    }

    static IEnumerable<Refusal> CitizensWriteNothingInternal(WriteNoteRequest asked, ActorKind kind)
    {
        if (asked.Internal && kind == ActorKind.Citizen)
        {
            yield return new(nameof(CitizensWriteNothingInternal), "Ghi chú nội bộ chỉ dành cho cán bộ.", "internal");
        }
    }
}
