using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>A record as the portal's data set has it: texts of the page's sections, by section.</summary>
internal sealed record PortalRecord
{
    [JsonPropertyName("bo")] public string? Publisher { get; init; }
    [JsonPropertyName("ma_thu_tuc")] public string? Code { get; init; }
    [JsonPropertyName("detail_url")] public string? Page { get; init; }
    [JsonPropertyName("ten_thu_tuc")] public string? Name { get; init; }
    [JsonPropertyName("so_quyet_dinh")] public string? Decision { get; init; }
    [JsonPropertyName("cap_thuc_hien")] public string? Levels { get; init; }
    [JsonPropertyName("loai_thu_tuc")] public string? Kind { get; init; }
    [JsonPropertyName("linh_vuc")] public string? Field { get; init; }
    [JsonPropertyName("doi_tuong_thuc_hien")] public string? Applicants { get; init; }
    [JsonPropertyName("co_quan_co_tham_quyen")] public string? CompetentAgencies { get; init; }
    [JsonPropertyName("dia_chi_tiep_nhan")] public string? ReceptionAddress { get; init; }
    [JsonPropertyName("co_quan_duoc_uy_quyen")] public string? DelegatedAgencies { get; init; }
    [JsonPropertyName("co_quan_phoi_hop")] public string? CooperatingAgencies { get; init; }
    [JsonPropertyName("thu_tuc_lien_quan")] public string? Related { get; init; }
    [JsonPropertyName("trinh_tu_thuc_hien")] public string? Steps { get; init; }
    [JsonPropertyName("cach_thuc_thuc_hien")] public string? Channels { get; init; }
    [JsonPropertyName("thanh_phan_ho_so")] public string? Papers { get; init; }
    [JsonPropertyName("can_cu_phap_ly")] public string? LegalBases { get; init; }
    [JsonPropertyName("co_quan_thuc_hien")] public string? Agencies { get; init; }
    [JsonPropertyName("yeu_cau_dieu_kien")] public string? Requirements { get; init; }
    [JsonPropertyName("ket_qua_xu_ly")] public string? Results { get; init; }

    static readonly JsonSerializerOptions Json = new() { MaxDepth = 8 };

    /// <summary>Reads one line; throws <see cref="JsonException"/> for anything that is not such a record.</summary>
    public static PortalRecord Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<PortalRecord>(line, Json) ?? throw new JsonException("null");
}
