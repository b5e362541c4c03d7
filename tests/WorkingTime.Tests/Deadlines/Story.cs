using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Deadlines;

/// <summary>The life of one deadline, told step by step.</summary>
internal sealed record Story(Ledger Ledger, OfficeCalendar Calendar)
{
    public static Story Received(string at, decimal days = 5, OfficeCalendar? calendar = null)
    {
        var office = calendar ?? OfficeCalendar.Default;
        return new(Ledger.Open(new TimeLimit(days, LimitUnit.WorkingDays), Step(StepKind.Received, at), office), office);
    }

    public Story Then(StepKind kind, string at, string? newDate = null) =>
        this with { Ledger = Ledger.With(Step(kind, at, newDate), Calendar) };

    public IEnumerable<string> Refused(StepKind kind, string at, string? newDate = null) =>
        StepRules.Judge(Ledger, Step(kind, at, newDate), Calendar).Select(refusal => refusal.Code);

    public static Step Step(StepKind kind, string at, string? newDate = null) =>
        new(kind, At.Vn(at), "lý do", "Đ.1", newDate is null ? null : At.Vn(newDate));
}
