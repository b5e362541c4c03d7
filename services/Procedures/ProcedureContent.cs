namespace EGov.Procedures;

/// <summary>
/// Everything a procedure says, cleaned: the seven parts the law requires (NĐ 63/2010 Đ.8 k.2) and the further ones.
/// Stored as one JSON document per version. Lists are never null; what is not stated is empty.
/// </summary>
internal sealed record ProcedureContent
{
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Field (lĩnh vực).</summary>
    public string Field { get; init; } = "";
    public string FieldCode { get; init; } = "";

    /// <summary>Agency that published it (cơ quan công bố), for the portal's data the ministry.</summary>
    public string PublishedBy { get; init; } = "";

    /// <summary>Agencies that carry it out (cơ quan thực hiện).</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];
    public IReadOnlyList<string> CompetentAgencies { get; init; } = [];
    public IReadOnlyList<string> CooperatingAgencies { get; init; } = [];
    public IReadOnlyList<Level> Levels { get; init; } = [];
    public OnlineLevel OnlineLevel { get; init; } = OnlineLevel.Unstated;

    /// <summary>Kind of procedure (loại thủ tục).</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who may file (đối tượng thực hiện).</summary>
    public IReadOnlyList<string> Applicants { get; init; } = [];
    public IReadOnlyList<ChannelTerms> Channels { get; init; } = [];
    public IReadOnlyList<StepCase> Steps { get; init; } = [];
    public IReadOnlyList<PaperCase> Papers { get; init; } = [];
    public IReadOnlyList<ResultPaper> Results { get; init; } = [];
    public IReadOnlyList<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>Conditions (yêu cầu, điều kiện).</summary>
    public string Requirements { get; init; } = "";
    public string ReceptionAddress { get; init; } = "";
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Number of the publication decision (quyết định công bố).</summary>
    public string DecisionNumber { get; init; } = "";

    /// <summary>Where the record came from: an address or a document with line.</summary>
    public string Source { get; init; } = "";

    /// <summary>Text the importer could not understand, by field name, as it came.</summary>
    public IReadOnlyDictionary<string, string> Raw { get; init; } = new Dictionary<string, string>();
}

/// <summary>Level of government that carries it out (cấp thực hiện); district until 30/6/2025.</summary>
internal enum Level { Ministry, Province, District, Commune, Other }

/// <summary>Online level (NĐ 42/2022): information only, partial (một phần), full (toàn trình); unstated by the
/// source.</summary>
internal enum OnlineLevel { Unstated, Information, Partial, Full }

/// <summary>How papers are handed in: in person (KENH 1), online (KENH 2), by public post (KENH 3).</summary>
internal enum Channel { Direct, Online, Post }

/// <summary>Unit of a time limit; days are calendar days unless they are working days.</summary>
internal enum TimeUnit { WorkingDay, Day, WorkingHour, Hour, Minute, Week, Month, Year, Unstated }

/// <summary>Time and fee hang on the channel (standards §1.2).</summary>
internal sealed record ChannelTerms(Channel Channel, IReadOnlyList<TimeLimit> Times);

/// <param name="Amount">Count of units, or null where the text states none.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Note">What the source adds to it.</param>
/// <param name="Fees">Fees of this channel and case.</param>
internal sealed record TimeLimit(decimal? Amount, TimeUnit Unit, string Note, IReadOnlyList<Fee> Fees);

/// <param name="Amount">Whole đồng; 0 is free of charge (miễn phí); null where not stated as a number.</param>
/// <param name="Code">Fee code (MAPHILEPHI) or empty.</param>
/// <param name="Currency">VND, or USD as the source states.</param>
/// <param name="Note">What the source adds to it.</param>
internal sealed record Fee(long? Amount, string Code, string Currency, string Note);

/// <summary>Steps for one case (trường hợp); the case name is empty when there is one.</summary>
internal sealed record StepCase(string Case, IReadOnlyList<string> Steps);

/// <summary>Papers for one case (thành phần hồ sơ).</summary>
internal sealed record PaperCase(string Case, IReadOnlyList<Paper> Papers);

/// <summary>One paper: form name and address if there is a blank form, counts of originals and copies.</summary>
internal sealed record Paper(string Code, string Name, string FormName, string FormUrl, int Originals, int Copies);

/// <summary>What the citizen gets (kết quả).</summary>
internal sealed record ResultPaper(string Code, string Name);

/// <summary>Legal basis (căn cứ pháp lý): number as <c>123/2015/NĐ-CP</c> and title.</summary>
internal sealed record LegalBasis(string Number, string Title);
