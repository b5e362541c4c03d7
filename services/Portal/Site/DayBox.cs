using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Site;

/// <summary>A box for a day, typed as people write it.</summary>
internal static class DayBox
{
    /// <summary>What is wrong with it, if anything.</summary>
    public static IEnumerable<Refusal> Judge(string name, string typed, bool isNeeded)
    {
        if (typed.Length == 0 ? isNeeded : Figures.ReadDay(typed) is null)
        {
            yield return new("DayIsReadable", "Hãy ghi ngày, tháng, năm, ví dụ 24/11/2026.", name);
        }
    }
}
