namespace EGov.Portal.ProcedureService;

/// <summary>Answer of <c>GET /api/procedures/{code}</c>: one version and the decision behind it.</summary>
internal sealed record ProcedureRecord
{
    public string Code { get; init; } = "";
    public int Version { get; init; }
    public string State { get; init; } = "";
    public DecisionRecord? Decision { get; init; }
    public ProcedureFacts Content { get; init; } = new();

    /// <summary>Whether it is in force and takes dossiers online.</summary>
    public bool IsFiledOnline => State is "published" or "amended"
        && Content.Channels.Any(channel => channel.Channel == "online" && channel.Times.Count > 0);
}

internal sealed record DecisionRecord(string? Type, string? Number, DateOnly? Date, DateOnly? EffectiveFrom);

/// <summary>What a procedure says; the service's procedure content. What is not stated is empty.</summary>
internal sealed record ProcedureFacts
{
    public string Name { get; init; } = "";
    public string Field { get; init; } = "";
    public string PublishedBy { get; init; } = "";
    public IReadOnlyList<string> Agencies { get; init; } = [];
    public IReadOnlyList<string> CompetentAgencies { get; init; } = [];
    public IReadOnlyList<string> CooperatingAgencies { get; init; } = [];
    public IReadOnlyList<string> Levels { get; init; } = [];
    public string OnlineLevel { get; init; } = "";
    public IReadOnlyList<string> Applicants { get; init; } = [];
    public IReadOnlyList<ChannelRecord> Channels { get; init; } = [];
    public IReadOnlyList<StepCaseRecord> Steps { get; init; } = [];
    public IReadOnlyList<PaperCaseRecord> Papers { get; init; } = [];
    public IReadOnlyList<ResultRecord> Results { get; init; } = [];
    public IReadOnlyList<LegalBasisRecord> LegalBases { get; init; } = [];
    public string Requirements { get; init; } = "";
    public string ReceptionAddress { get; init; } = "";
    public IReadOnlyList<string> Related { get; init; } = [];
    public string DecisionNumber { get; init; } = "";
    public string Source { get; init; } = "";
    public IReadOnlyDictionary<string, string> Raw { get; init; } = new Dictionary<string, string>();
}

internal sealed record ChannelRecord(string Channel, IReadOnlyList<TimeRecord> Times);

internal sealed record TimeRecord(decimal? Amount, string? Unit, string? Note, IReadOnlyList<FeeRecord>? Fees);

internal sealed record FeeRecord(decimal? Amount, string? Currency, string? Note);

internal sealed record StepCaseRecord(string? Case, IReadOnlyList<string> Steps);

internal sealed record PaperCaseRecord(string? Case, IReadOnlyList<PaperRecord> Papers);

internal sealed record PaperRecord(
    string Name, string? FormName, string? FormUrl, int Originals, int Copies, string? Code = null)
{
    /// <summary>Whether none may be missing.</summary>
    public bool IsNeeded => Originals + Copies > 0;
}

internal sealed record ResultRecord(string? Code, string Name);

internal sealed record LegalBasisRecord(string? Number, string? Title);

/// <summary>Answer of <c>GET /api/procedures/{code}/versions</c>.</summary>
internal sealed record VersionList
{
    public IReadOnlyList<VersionRecord> Items { get; init; } = [];
}

internal sealed record VersionRecord
{
    public int Version { get; init; }
    public string State { get; init; } = "";
    public string? DecisionType { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecisionDate { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
}
