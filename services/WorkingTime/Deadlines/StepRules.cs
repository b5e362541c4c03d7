using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Deadlines;

/// <summary>Which step a deadline can take next; every refusal at once. Pure.</summary>
public static class StepRules
{
    const string Apology = "NĐ 61/2018/NĐ-CP Đ.19, NĐ 107/2021/NĐ-CP";

    /// <summary>All that speaks against the step; empty if <see cref="Ledger.With"/> takes it.</summary>
    public static IReadOnlyList<TimeRefusal> Judge(Ledger ledger, Step step, OfficeCalendar calendar)
    {
        var clock = ledger.Fold(calendar);
        return
        [
            .. StepIsTakenHere(step),
            .. DeadlineIsOpen(ledger),
            .. StepsFollowInTime(ledger, step),
            .. CauseIsStated(step),
            .. WaitIsNotYetOpen(clock, step),
            .. WaitIsOpen(clock, step),
            .. step.Kind == StepKind.NewDateGiven ? NewDate(ledger, clock, step, calendar) : [],
        ];
    }

    // Receipts open a ledger and calendar changes come with the changed calendar; neither is added by hand.
    static IEnumerable<TimeRefusal> StepIsTakenHere(Step step)
    {
        if (step.Kind is StepKind.Received or StepKind.CalendarChanged)
        {
            yield return new(nameof(StepIsTakenHere), "Bước này không thêm vào hạn trả đang tính.", "kind");
        }
    }

    static IEnumerable<TimeRefusal> DeadlineIsOpen(Ledger ledger)
    {
        if (ledger.IsClosed)
        {
            yield return new(nameof(DeadlineIsOpen), "Hạn trả đã kết thúc, không thay đổi được nữa.");
        }
    }

    internal static IEnumerable<TimeRefusal> StepsFollowInTime(Ledger ledger, Step step)
    {
        if (step.At < ledger.Lines[^1].Step.At)
        {
            yield return new(nameof(StepsFollowInTime), "Bước sau không thể xảy ra trước bước đã ghi.", "at");
        }
    }

    internal static IEnumerable<TimeRefusal> CauseIsStated(Step step)
    {
        if (string.IsNullOrWhiteSpace(step.Cause))
        {
            yield return new(nameof(CauseIsStated), "Cần nêu đầy đủ lý do.", "cause", Apology);
        }
    }

    static IEnumerable<TimeRefusal> WaitIsNotYetOpen(Clock clock, Step step)
    {
        var wait = Begun(step);
        if ((clock.Open & wait) != Waits.None)
        {
            yield return new(nameof(WaitIsNotYetOpen), "Yêu cầu trước chưa được đáp ứng.", "kind");
        }
    }

    static IEnumerable<TimeRefusal> WaitIsOpen(Clock clock, Step step)
    {
        var wait = step.Kind switch
        {
            StepKind.SupplementReceived => Waits.Supplement,
            StepKind.Paid => Waits.Payment,
            _ => Waits.None,
        };
        if ((clock.Open & wait) != wait)
        {
            yield return new(nameof(WaitIsOpen), "Chưa có yêu cầu nào đang chờ.", "kind");
        }
    }

    static IEnumerable<TimeRefusal> NewDate(Ledger ledger, Clock clock, Step step, OfficeCalendar calendar)
    {
        var allowed = calendar.CountingOn(VietnamTime.DayOf(step.At)).NewDates;
        if (ledger.Lines.Count(line => line.Step.Kind == StepKind.NewDateGiven) >= allowed)
        {
            yield return new("NewDateIsGivenOnce", $"Chỉ được hẹn lại {allowed} lần.", "kind", Apology);
        }
        if (clock.StoppedAt is not null)
        {
            yield return new("ClockRunsWhenNewDateIsGiven", "Đang tạm dừng, chưa thể hẹn lại.", "kind");
        }
        if (step.At > clock.Due)
        {
            yield return new("NewDateIsGivenBeforeTheOldOne", "Phải xin lỗi và hẹn lại trước hạn trả.", "at", Apology);
        }
        if (step.NewDate is not { } date || date <= clock.Due || !calendar.IsWorking(date))
        {
            yield return new("NewDateIsLaterAndInWorkingTime",
                "Ngày hẹn mới phải sau hạn cũ và trong giờ làm việc.", "newDate", Apology);
        }
    }

    static Waits Begun(Step step) => step.Kind switch
    {
        StepKind.SupplementRequested => Waits.Supplement,
        StepKind.PaymentRequested => Waits.Payment,
        _ => Waits.None,
    };
}
