using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.Tests.RecountDueDates;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.Dossiers.Tests.Moving;

/// <summary>A dossier without a database, for rules: it takes steps along the rows as the mover lets it.</summary>
internal sealed class Sketch
{
    public static readonly DateTimeOffset Start = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    OfficeBook offices = new("", [], []);

    Sketch(DossierState state, Guid unit)
    {
        Dossier = new()
        {
            Id = Guid.NewGuid(), Number = "22915-20261125-0000001", ProcedureCode = "1.004873", ProcedureVersion = 1,
            ProcedureName = "Thủ tục", Field = "Hộ tịch", CaseName = "", Channel = FilingChannel.Direct,
            ReceivingUnitId = unit, CompetentUnitId = unit, TimeLimit = new(3, LimitUnit.WorkingDays), LookUpDigits = "5678",
            Filing = new(new(ApplicantKind.Person, "Nguyễn Văn Mẫu", "068012345678"),
                [new("G1", "Tờ khai", PaperKind.Original, 1)], 1, "Trích yếu", ReturnWay.Counter, false),
            SubmittedAt = Start,
        };
        Dossier.Submit(new(Start, "officer-1", ""), state,
            state == DossierState.Filed ? null : DossierClock.Start(Dossier, Start, Calendar));
    }

    public Dossier Dossier { get; }

    public OfficeCalendar Calendar => offices.CalendarOf(Dossier.ReceivingUnitId);

    public DateTimeOffset Now { get; set; } = Start;

    public static Sketch Received() => new(DossierState.Received, Guid.NewGuid());

    public static Sketch Filed() => new(DossierState.Filed, Guid.NewGuid());

    /// <summary>From now on the office is shut on a day.</summary>
    public void Shut(DateOnly day) => offices = new("", [], [Calendars.Told(Dossier.ReceivingUnitId, day)]);

    /// <summary>What a verb would be judged by.</summary>
    public MoveScene Scene(Verb verb, DateTimeOffset? at = null) => new(
        Dossier, DossierTransitions.Find(verb, Dossier.State, Dossier.StateBefore)!, offices, at ?? Now);

    /// <summary>The step, if a row and the clock take it; whether it was taken.</summary>
    public bool Take(Verb verb, DateTimeOffset? newDate = null)
    {
        var back = verb == Verb.Undo ? Dossier.Steps[^1].From : Dossier.StateBefore;
        var act = new DossierAct(Now, "officer-1", "", "Lý do", NewDate: newDate);
        if (DossierTransitions.Find(verb, Dossier.State, back) is not { } row
            || (verb == Verb.Undo && !DossierTransitions.All.Any(one => one.Undone && one.Verb == Dossier.Steps[^1].Verb))
            || MoveRules.ClockTakesIt(new(Dossier, row, offices, Now), act).Any())
        {
            return false;
        }
        Dossier.Move(act, row, DossierClock.After(Dossier, row, act, Calendar));
        return true;
    }
}
