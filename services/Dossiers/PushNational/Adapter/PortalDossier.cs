using System.Text.Json;

namespace EGov.Dossiers.PushNational.Adapter;

/// <summary>A dossier as TraCuuHoSo tells it.</summary>
/// <param name="Number">MaHoSo.</param>
/// <param name="Status">TrangThaiHoSo.</param>
/// <param name="Progress">Status and moment of each step it has; null where it does not tell.</param>
internal sealed record PortalDossier(
    string Number, string Status, IReadOnlySet<(string Status, string Moment)>? Progress)
{
    public static PortalDossier Read(JsonElement row) => new(
        NationalAnswer.TextOf(row, "MaHoSo"), NationalAnswer.TextOf(row, "TrangThaiHoSo"),
        row.TryGetProperty("DanhSachTienDo", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(one =>
                (NationalAnswer.TextOf(one, "TrangThai"), NationalAnswer.TextOf(one, "ThoiDiemXuLy"))).ToHashSet()
            : null);
}
