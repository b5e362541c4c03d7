using System.Globalization;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>The tag an update names: the unit as of its last write, whatever day is looked at.</summary>
internal static class UnitTag
{
    public static Refusal Unknown { get; } = new("UnitIsKnown", "Không có đơn vị này.", "id");

    public static string Of(Unit unit) => Of(unit.Id, unit.Sequence);

    public static string Of(Guid id, long sequence) =>
        ETags.Of("unit", id.ToString("D"), sequence.ToString(CultureInfo.InvariantCulture));
}
