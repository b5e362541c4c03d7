using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Procedures.ImportProcedures.National;

/// <summary>
/// A procedure as the national service LayThuTuc sends it; names exactly as on the wire. The last four are of our
/// seeds: levels, online level of 2011 (1–4), decision number and source, which the service tells elsewhere.
/// </summary>
internal sealed record NationalRecord
{
    [JsonPropertyName("IDQG")] public Loose? NationalId { get; init; }
    [JsonPropertyName("MATTHC")] public Loose? Code { get; init; }
    [JsonPropertyName("TENTTHC")] public Loose? Name { get; init; }
    [JsonPropertyName("MACOQUANCONGBO")] public Loose? Publisher { get; init; }
    [JsonPropertyName("TENCOQUANCONGBO")] public Loose? PublisherName { get; init; }
    [JsonPropertyName("TRANGTHAI")] public Loose? State { get; init; }
    [JsonPropertyName("LINHVUCTHUCHIEN")] public LooseList<NationalField>? Fields { get; init; }
    [JsonPropertyName("TRINHTUTHUCHIEN")] public LooseList<NationalStepCase>? Steps { get; init; }
    [JsonPropertyName("CACHTHUCTHUCHIEN")] public LooseList<NationalChannel>? Channels { get; init; }
    [JsonPropertyName("THANHPHANHOSO")] public LooseList<NationalPaperCase>? Papers { get; init; }
    [JsonPropertyName("DOITUONGTHUCHIEN")] public LooseList<NationalApplicant>? Applicants { get; init; }
    [JsonPropertyName("MOTADOITUONGTHUCHIEN")] public Loose? ApplicantNote { get; init; }
    [JsonPropertyName("YEUCAU")] public Loose? Requirements { get; init; }
    [JsonPropertyName("KETQUATHUCHIEN")] public LooseList<NationalResult>? Results { get; init; }
    [JsonPropertyName("CANCUPHAPLY")] public LooseList<NationalBasis>? LegalBases { get; init; }
    [JsonPropertyName("COQUANTHUCHIEN")] public LooseList<NationalAgency>? Agencies { get; init; }
    [JsonPropertyName("CAPTHUCHIEN")] public LooseList<Loose>? Levels { get; init; }
    [JsonPropertyName("MUCDO")] public Loose? OnlineLevel { get; init; }
    [JsonPropertyName("SOQUYETDINH")] public Loose? Decision { get; init; }
    [JsonPropertyName("NGUON")] public Loose? Source { get; init; }

    [JsonExtensionData] public Dictionary<string, JsonElement>? Others { get; init; }

    static readonly JsonSerializerOptions Json = new()
    {
        MaxDepth = 16,
        Converters = { new LooseConverter(), new LooseListConverter() },
    };

    /// <summary>Reads one record; throws <see cref="JsonException"/> for anything that is not such a record.</summary>
    public static NationalRecord Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<NationalRecord>(json, Json) ?? throw new JsonException("null");
}

internal sealed record NationalField(
    [property: JsonPropertyName("MALINHVUC")] Loose? Code, [property: JsonPropertyName("TENLINHVUC")] Loose? Name);

internal sealed record NationalStepCase(
    [property: JsonPropertyName("TRUONGHOP")] Loose? Case,
    [property: JsonPropertyName("TRINHTU")] LooseList<NationalStep>? Steps);

internal sealed record NationalStep([property: JsonPropertyName("TENTRINHTU")] Loose? Name);

internal sealed record NationalChannel(
    [property: JsonPropertyName("KENH")] Loose? Channel,
    [property: JsonPropertyName("THOIGIAN")] LooseList<NationalTime>? Times);

internal sealed record NationalTime(
    [property: JsonPropertyName("THOIGIANGIAIQUYET")] Loose? Amount,
    [property: JsonPropertyName("DONVITINH")] Loose? Unit,
    [property: JsonPropertyName("MOTA")] Loose? Note,
    [property: JsonPropertyName("PHILEPHI")] LooseList<NationalFee>? Fees);

internal sealed record NationalFee(
    [property: JsonPropertyName("MAPHILEPHI")] Loose? Code,
    [property: JsonPropertyName("SOTIEN")] Loose? Amount,
    [property: JsonPropertyName("DONVI")] Loose? Currency,
    [property: JsonPropertyName("MOTA")] Loose? Note);

internal sealed record NationalPaperCase(
    [property: JsonPropertyName("TRUONGHOP")] Loose? Case,
    [property: JsonPropertyName("GIAYTO")] LooseList<NationalPaper>? Papers);

internal sealed record NationalPaper(
    [property: JsonPropertyName("MAGIAYTO")] Loose? Code,
    [property: JsonPropertyName("TENGIAYTO")] Loose? Name,
    [property: JsonPropertyName("TENMAUDON")] Loose? FormName,
    [property: JsonPropertyName("URL")] Loose? FormUrl,
    [property: JsonPropertyName("SOBANCHINH")] Loose? Originals,
    [property: JsonPropertyName("SOBANSAO")] Loose? Copies);

internal sealed record NationalApplicant(
    [property: JsonPropertyName("MADOITUONG")] Loose? Code, [property: JsonPropertyName("TENDOITUONG")] Loose? Name);

internal sealed record NationalResult(
    [property: JsonPropertyName("MAKETQUA")] Loose? Code, [property: JsonPropertyName("TENKETQUA")] Loose? Name);

internal sealed record NationalBasis(
    [property: JsonPropertyName("SOVANBAN")] Loose? Number, [property: JsonPropertyName("TENVANBAN")] Loose? Title);

internal sealed record NationalAgency(
    [property: JsonPropertyName("MADONVI")] Loose? Code, [property: JsonPropertyName("TENDONVI")] Loose? Name);
