using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures;

/// <summary>
/// What search knows of a procedure: the card a result list shows and the words it is found by. Engines keep it as it
/// is, so that memory can be filled from the engine alone. A procedure no longer in force is kept as a tombstone,
/// so that a late write cannot bring it back.
/// </summary>
internal sealed record SearchDocument
{
    /// <summary>Grows when what is derived from the content changes: an older index is rebuilt.</summary>
    public const int Schema = 1;

    public required string Code { get; init; }

    /// <summary>Orders the states of one procedure; of two writes the higher stays.</summary>
    public required long Sequence { get; init; }
    public bool Deleted { get; init; }
    public string Name { get; init; } = "";
    public string Field { get; init; } = "";
    public IReadOnlyList<string> Agencies { get; init; } = [];
    public IReadOnlyList<string> Levels { get; init; } = [];
    public string OnlineLevel { get; init; } = "unstated";
    public IReadOnlyList<ChannelCard> Channels { get; init; } = [];

    /// <summary>Whether a person may ask for it, not only bodies.</summary>
    public bool ForPersons { get; init; }
    public string Papers { get; init; } = "";
    public string Results { get; init; } = "";

    /// <summary>Folded distinct words of steps and conditions.</summary>
    public string Body { get; init; } = "";

    public static SearchDocument Tombstone(string code, long sequence) =>
        new() { Code = code, Sequence = sequence, Deleted = true };

    public static SearchDocument From(ProcedureContent content, long sequence) => new()
    {
        Code = content.Code,
        Sequence = sequence,
        Name = content.Name,
        Field = content.Field,
        Agencies = content.Agencies.Count > 0 ? content.Agencies : content.CompetentAgencies,
        Levels = [.. content.Levels.Select(Word.Of)],
        OnlineLevel = Word.Of(content.OnlineLevel),
        Channels = [.. content.Channels.Select(ChannelCard.From)],
        ForPersons = content.Applicants.Any(IsPerson),
        Papers = string.Join('\n', content.Papers.SelectMany(@case => @case.Papers).Select(paper => paper.Name)),
        Results = string.Join('\n', content.Results.Select(result => result.Name)),
        Body = DistinctWords([.. content.Steps.SelectMany(@case => @case.Steps), content.Requirements]),
    };

    static bool IsPerson(string applicant)
    {
        var folded = VietnameseText.Fold(applicant);
        return folded.Contains("cong dan", StringComparison.Ordinal)
            || folded.Contains("ca nhan", StringComparison.Ordinal)
            || folded.Contains("nguoi viet nam", StringComparison.Ordinal);
    }

    static string DistinctWords(IEnumerable<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(VietnameseText.Words))
        {
            if (word.Folded.Length is > 1 and < 20)
            {
                words.Add(word.Folded);
            }
        }
        return string.Join(' ', words);
    }
}
