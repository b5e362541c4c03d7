using EGov.Directory.Codes;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>What every state of a unit must be, whoever writes it: staff or a load.</summary>
internal static class UnitRules
{
    static readonly DateOnly Earliest = new(1900, 1, 1);
    static readonly DateOnly Latest = new(2100, 1, 1);

    public static IEnumerable<Refusal> FactsAreSound(
        Levels levels, UnitKind kind, UnitFacts facts, Unit? parent, DateOnly from) =>
    [
        .. TextIsWritten(facts.Name, 200, "name"),
        .. TextIsWritten(facts.Type, 60, "type"),
        .. LevelExists(levels, facts.Level, from),
        .. ParentExists(facts.ParentId, parent, from),
        .. ParentStandsAbove(levels, kind, facts.Level, parent, from),
    ];

    public static IEnumerable<Refusal> ActIsNamed(string? act) => TextIsWritten(act, 200, "act");

    public static IEnumerable<Refusal> DayIsPlausible(DateOnly day, string field)
    {
        if (day < Earliest || day > Latest)
        {
            yield return new(nameof(DayIsPlausible), "Ngày không hợp lý.", field);
        }
    }

    public static IEnumerable<Refusal> LastDayIsNotBeforeTheFirst(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            yield return new(nameof(LastDayIsNotBeforeTheFirst), "Ngày cuối không thể trước ngày đầu.", "to");
        }
    }

    /// <summary>
    /// A code passes only to a unit its last holder went over into; otherwise it is never given again.
    /// </summary>
    public static IEnumerable<Refusal> CodesAreNeverReused(
        IEnumerable<CodeText> asked, IReadOnlyCollection<UnitCode> holders, IReadOnlyCollection<Guid> predecessors)
    {
        foreach (var code in asked)
        {
            var last = holders.Where(held => held.Kind == code.Kind && held.Value == code.Value)
                .MaxBy(held => held.ValidFrom);
            if (last is not null && !predecessors.Contains(last.UnitId))
            {
                yield return new(nameof(CodesAreNeverReused),
                    $"Mã {code.Value} đã cấp cho đơn vị khác, không cấp lại.", "codes", GsoCode.Article);
            }
        }
    }

    public static IEnumerable<Refusal> TextIsWritten(string? text, int most, string field)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > most || text.Any(char.IsControl)
            || text.Trim().Length != text.Length)
        {
            yield return new("TextIsWritten",
                $"Cần ghi nội dung từ 1 đến {most} ký tự, không có khoảng trắng thừa.", field);
        }
    }

    static IEnumerable<Refusal> LevelExists(Levels levels, string? level, DateOnly from)
    {
        if (levels.On(level, from) is null)
        {
            var known = levels.All.FirstOrDefault(one => one.Name == level);
            yield return new(nameof(LevelExists), known is null
                ? "Không có cấp hành chính này."
                : $"Ngày {from:dd/MM/yyyy} không có cấp này.", "level", known?.Source);
        }
    }

    static IEnumerable<Refusal> ParentExists(Guid? parentId, Unit? parent, DateOnly from)
    {
        if (parentId is not null && parent?.At(from) is null)
        {
            yield return new(nameof(ParentExists), $"Ngày {from:dd/MM/yyyy} không có đơn vị cấp trên này.", "parentId");
        }
    }

    // An agency may stand beside its superior at the same level, an area is always a part of a higher one.
    static IEnumerable<Refusal> ParentStandsAbove(
        Levels levels, UnitKind kind, string? level, Unit? parent, DateOnly from)
    {
        if (levels.On(level, from) is { } own && levels.On(parent?.At(from)?.Level, from) is { } above
            && (kind == UnitKind.Area ? above.Rank >= own.Rank || parent!.Kind != UnitKind.Area : above.Rank > own.Rank))
        {
            yield return new(nameof(ParentStandsAbove), "Đơn vị cấp trên phải ở cấp cao hơn.", "parentId");
        }
    }
}
