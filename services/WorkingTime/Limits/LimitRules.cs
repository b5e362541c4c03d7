namespace EGov.WorkingTime.Limits;

/// <summary>Which time limits can be counted; every refusal at once. Pure.</summary>
public static class LimitRules
{
    /// <summary>All that is wrong with the limit; empty if it can be counted.</summary>
    public static IReadOnlyList<TimeRefusal> Judge(TimeLimit limit) =>
        [.. AmountIsInReach(limit), .. DaysAndMonthsAreWhole(limit)];

    static IEnumerable<TimeRefusal> AmountIsInReach(TimeLimit limit)
    {
        if (limit.Amount is <= 0 or > TimeLimit.Most)
        {
            yield return new(nameof(AmountIsInReach), $"Thời hạn phải từ trên 0 đến {TimeLimit.Most:F0}.", "amount");
        }
    }

    static IEnumerable<TimeRefusal> DaysAndMonthsAreWhole(TimeLimit limit)
    {
        if (!limit.IsWholeWhereItMust)
        {
            yield return new(nameof(DaysAndMonthsAreWhole), "Thời hạn theo ngày, tháng phải là số nguyên.", "amount");
        }
    }
}
