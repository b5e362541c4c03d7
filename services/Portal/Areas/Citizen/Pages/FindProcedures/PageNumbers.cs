namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

/// <summary>Pages to link to: the first, the last, and those around this one; 0 stands for a gap.</summary>
internal static class PageNumbers
{
    public static IEnumerable<int> Of(int current, int lastPage)
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, lastPage)
            .Where(page => page == 1 || page == lastPage || Math.Abs(page - current) <= 1))
        {
            if (page > last + 1)
            {
                yield return 0;
            }
            yield return last = page;
        }
    }
}
