using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.ImportProcedures;

/// <summary>What the caller wants done with the input.</summary>
internal sealed record ImportChoice(ImportFormat Format, bool Publish, bool KeepExisting)
{
    public static (ImportChoice? Choice, Refusal[] Refusals) Read(IQueryCollection query)
    {
        var refusals = new List<Refusal>();
        var format = One(query, "format", "portal", ["portal", "national"], refusals);
        var publish = One(query, "publish", "true", ["true", "false"], refusals);
        var existing = One(query, "existing", "amend", ["amend", "keep"], refusals);
        return refusals.Count > 0
            ? (null, [.. refusals])
            : (new ImportChoice(Word.Read<ImportFormat>(format), publish == "true", existing == "keep"), []);
    }

    static string One(IQueryCollection query, string name, string usual, string[] words, List<Refusal> refusals)
    {
        var given = query.TryGetValue(name, out var values) ? values.ToString() : usual;
        if (!words.Contains(given, StringComparer.Ordinal))
        {
            refusals.Add(new Refusal("ChoiceIsKnown", $"Tham số {name} phải là một trong: {string.Join(", ", words)}.",
                name));
        }
        return given;
    }
}
