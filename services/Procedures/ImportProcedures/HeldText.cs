using System.Text.Encodings.Web;
using System.Text.Json;

namespace EGov.Procedures.ImportProcedures;

/// <summary>
/// What becomes of a record whose text seems to belong to another procedure: its catalogue facts stay, the detail is
/// set aside raw, for an officer to judge.
/// </summary>
internal static class HeldText
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record held for a reason found by looking beyond it.</summary>
    public static CleanedRecord Hold(CleanedRecord record, string evidence) => record with
    {
        Content = SetAside(record.Content),
        Remarks = [.. record.Remarks, new Remark(RemarkKinds.NameAndTextAgree, "", evidence)],
        Holds = true,
    };

    public static ProcedureContent SetAside(ProcedureContent content)
    {
        var raw = new SortedDictionary<string, string>(content.Raw.ToDictionary(), StringComparer.Ordinal);
        Keep(raw, nameof(content.Steps), content.Steps);
        Keep(raw, nameof(content.Channels), content.Channels);
        Keep(raw, nameof(content.Papers), content.Papers);
        Keep(raw, nameof(content.Results), content.Results);
        Keep(raw, nameof(content.LegalBases), content.LegalBases);
        Keep(raw, nameof(content.Related), content.Related);
        Keep(raw, nameof(content.Requirements), content.Requirements);
        Keep(raw, nameof(content.ReceptionAddress), content.ReceptionAddress);
        return content with
        {
            Steps = [],
            Channels = [],
            Papers = [],
            Results = [],
            LegalBases = [],
            Related = [],
            Requirements = "",
            ReceptionAddress = "",
            Raw = raw,
        };
    }

    static void Keep<T>(SortedDictionary<string, string> raw, string name, T value)
    {
        var text = value as string ?? JsonSerializer.Serialize(value, Json);
        if (text is not ("" or "[]"))
        {
            raw["held:" + JsonNamingPolicy.CamelCase.ConvertName(name)] = text;
        }
    }
}
