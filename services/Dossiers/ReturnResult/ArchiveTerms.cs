using EGov.Dossiers.Settings;
using EGov.WorkingTime;

namespace EGov.Dossiers.ReturnResult;

/// <summary>From a day on: months after the return of a result in which the dossier goes to the archive.</summary>
internal sealed record ArchiveTerm(DateOnly From, int Months, string Source) : IDatedSetting;

/// <summary>Configuration <c>Archive</c> (nộp lưu hồ sơ).</summary>
internal sealed class ArchiveTerms(IReadOnlyList<ArchiveTerm> rows)
{
    /// <exception cref="InvalidOperationException">A row has no months.</exception>
    public static ArchiveTerms Read(IConfiguration configuration)
    {
        var rows = configuration.GetSection("Archive").Get<ArchiveTerm[]>() ?? [];
        return rows.Length > 0 && rows.All(row => row.Months > 0) ? new([.. rows.OrderBy(row => row.From)])
            : throw new InvalidOperationException("Archive: each row needs Months.");
    }

    /// <summary>The day a dossier returned now goes to the archive.</summary>
    public DateOnly After(DateTimeOffset returned)
    {
        var day = VietnamTime.DayOf(returned);
        return day.AddMonths(rows.On(day).Months);
    }
}
