using EGov.Dossiers.FollowProcedures;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Limits;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>The time limit of a dossier: that of its procedure, channel and case (standards §1.2).</summary>
internal static class TimeOffered
{
    const string Article = "NĐ 63/2010/NĐ-CP Đ.8 k.2";

    /// <summary>The limits a channel states, in its order; null where one cannot be counted.</summary>
    public static IReadOnlyList<TimeLimit?> Of(ProcedureOffer offer, FilingChannel channel) =>
        [.. offer.Channels.Where(one => one.Channel == channel).SelectMany(one => one.Times).Select(Read)];

    /// <summary>The one that counts, or null while it is not known which.</summary>
    public static TimeLimit? Choose(SubmitDossierRequest asked, ProcedureOffer offer)
    {
        var limits = Of(offer, asked.Channel);
        return asked.Time is { } index ? limits.ElementAtOrDefault(index)
            : limits.Distinct().Count() == 1 ? limits[0] : null;
    }

    public static IEnumerable<Refusal> LimitIsKnown(SubmitDossierRequest asked, ProcedureOffer offer)
    {
        if (Choose(asked, offer) is null)
        {
            yield return new(nameof(LimitIsKnown), Of(offer, asked.Channel).Count > 1
                ? "Cần chọn thời hạn giải quyết của trường hợp này."
                : "Thủ tục chưa nêu thời hạn tính được; cần bổ sung trong danh mục thủ tục.", "time", Article);
        }
    }

    static TimeLimit? Read(OfferedTime time)
    {
        var limit = (time.Amount, time.Unit) switch
        {
            (null, _) => (TimeLimit?)null,
            ({ } amount, "workingDay") => new(amount, LimitUnit.WorkingDays),
            ({ } amount, "day") => new(amount, LimitUnit.Days),
            ({ } amount, "week") => new(amount * 7, LimitUnit.Days),
            ({ } amount, "month") => new(amount, LimitUnit.Months),
            ({ } amount, "year") => new(amount * 12, LimitUnit.Months),
            ({ } amount, "hour") => new(amount, LimitUnit.Hours),
            ({ } amount, "workingHour") => new(amount, LimitUnit.WorkingHours),
            ({ } amount, "minute") => new(amount / 60, LimitUnit.WorkingHours),
            _ => null,
        };
        return limit is { IsCountable: true } ? limit : null;
    }
}
