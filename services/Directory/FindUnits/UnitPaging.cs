using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Directory.FindUnits;

/// <summary>Place and size of the lists in order of name.</summary>
internal static class UnitPaging
{
    const int Usual = 100;
    public const int Most = 1_000;

    static readonly Refusal PageIsAllowed = new(nameof(PageIsAllowed),
        $"after phải là vị trí do hệ thống cấp, size từ 1 đến {Most}.", "after");

    public static Refusal? Read(string? after, int? size, out (string Folded, Guid Id) place, out int count) =>
        NamePaging.TryRead(after, (size, Usual), Most, out place, out count) ? null : PageIsAllowed;

    /// <summary>One more than the page was read, to know whether another follows.</summary>
    public static UnitPage Page(DateOnly asOf, List<ShownUnit> read, int count) => new(asOf, [.. read.Take(count)],
        read.Count > count
            ? NamePaging.After(UnitNames.Fold(read[count - 1].Name), read[count - 1].Id)
            : null);
}

/// <summary>Which page of a list, as of which day.</summary>
internal sealed class PageQuestion
{
    [FromQuery(Name = "asOf")]
    public DateOnly? AsOf { get; init; }
    [FromQuery(Name = "after")]
    public string? After { get; init; }
    [FromQuery(Name = "size")]
    public int? Size { get; init; }
}
