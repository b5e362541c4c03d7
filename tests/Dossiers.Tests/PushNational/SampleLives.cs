using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.PushNational;
using EGov.Dossiers.PushNational.Wire;
using EGov.TestKit;
using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using Microsoft.Extensions.Configuration;

namespace EGov.Dossiers.Tests.PushNational;

/// <summary>Dossiers of a commune on 25 November 2026, led to each of the ten statuses.</summary>
internal static class SampleLives
{
    public static readonly Guid Commune = new("0190a000-0000-7000-8000-000000000001");
    static readonly DateTimeOffset Begin = new(2026, 11, 25, 1, 30, 0, TimeSpan.Zero);

    public static OfficeBook Offices { get; } = new("golden", [new(Commune.ToString("D"), 1, "area",
        [new(new(2020, 1, 1), null, "Ủy ban nhân dân xã Đây", "Xã", "commune", null, "1/NQ", null)], [], [], [])], []);

    /// <summary>As the service's own configuration has it, connected.</summary>
    public static NationalSettings Settings { get; } = NationalSettings.Read(new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Repository.Root, "services/Dossiers/appsettings.json"))
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["NationalPortal:Address"] = "http://portal.test", ["NationalPortal:DstCode"] = "VN:GOV:x",
            ["NationalPortal:Username"] = "egov", ["NationalPortal:Password"] = "egov",
            ["NationalPortal:Unit"] = "000.00.00.H11", ["NationalPortal:FileAddress"] = "https://egov.test/files",
            ["NationalPortal:Enrolments:0:From"] = "2026-01-01",
        }).Build());

    /// <summary>Status → the steps that lead there from the first.</summary>
    public static IReadOnlyDictionary<int, DossierState[]> Roads { get; } = new Dictionary<int, DossierState[]>
    {
        [1] = [], [2] = [DossierState.Received], [3] = [DossierState.NotAccepted],
        [4] = [DossierState.Received, DossierState.Processing],
        [5] = [DossierState.Received, DossierState.Processing, DossierState.AwaitingSupplement],
        [6] = [DossierState.Received, DossierState.Processing, DossierState.AwaitingPayment],
        [7] = [DossierState.Received, DossierState.Withdrawn],
        [8] = [DossierState.Received, DossierState.Processing, DossierState.Refused],
        [9] = [DossierState.Received, DossierState.Processing, DossierState.AwaitingSupplement, DossierState.Processing,
            DossierState.Finished],
        [10] = [DossierState.Received, DossierState.Processing, DossierState.Finished, DossierState.Returned],
    };

    public static StepView View(Dossier dossier) => new(dossier, dossier.Steps.Count, Offices, SampleOffers.Marriage);

    /// <summary>Filed online, then along the road, 90 minutes a step.</summary>
    public static Dossier Led(int status, string number = "22915-20261125-0000001", Guid? unit = null)
    {
        var dossier = Filed(number, unit ?? Commune);
        dossier.Submit(new(dossier.SubmittedAt, "citizen-1", ""), DossierState.Filed, null);
        foreach (var to in Roads[status])
        {
            Step(dossier, to, Begin.AddMinutes(90 * dossier.Steps.Count), unit ?? Commune);
        }
        return dossier;
    }

    public static void Step(Dossier dossier, DossierState to, DateTimeOffset at, Guid unit)
    {
        var act = new DossierAct(at, "officer-1", $"receiver@{unit:D}", Reasons.GetValueOrDefault(to, ""));
        var row = new DossierTransition(Verb.HandOver, dossier.State, to, ClockOf(dossier.State, to));
        dossier.Move(act, row, DossierClock.After(dossier, row, act, Offices.CalendarOf(Commune)));
    }

    static readonly Dictionary<DossierState, string> Reasons = new()
    {
        [DossierState.NotAccepted] = "Không thuộc thẩm quyền của xã.",
        [DossierState.AwaitingSupplement] = "Thiếu bản sao quyết định ly hôn.",
        [DossierState.Processing] = "Chuyển xử lý", [DossierState.Refused] = "Không đủ điều kiện.", [DossierState.Withdrawn] = "Công dân xin rút.",
        [DossierState.Finished] = "Đã có kết quả",
    };

    static StepKind? ClockOf(DossierState from, DossierState to) => (from, to) switch
    {
        (_, DossierState.Received) => StepKind.Received,
        (_, DossierState.AwaitingSupplement) => StepKind.SupplementRequested,
        (DossierState.AwaitingSupplement, _) => StepKind.SupplementReceived,
        (_, DossierState.Finished or DossierState.Refused or DossierState.Withdrawn) => StepKind.Closed,
        _ => null,
    };

    static Dossier Filed(string number, Guid unit) => new()
    {
        Id = Guid.CreateVersion7(Begin), Number = number, ProcedureCode = "1.004873", ProcedureVersion = 1,
        ProcedureName = SampleOffers.Marriage.Name, Field = "Hộ tịch", CaseName = "", Channel = FilingChannel.Online,
        ReceivingUnitId = unit, CompetentUnitId = unit, TimeLimit = new TimeLimit(3, LimitUnit.WorkingDays),
        Owner = "citizen-1", LookUpDigits = "5678", SubmittedAt = Begin,
        Filing = new(new(ApplicantKind.Person, "Nguyễn Văn Mẫu", "068012345678", "0912345678", "mau@vi.du"),
        [
            new("G1", "Tờ khai", PaperKind.Electronic, 1, [new Guid("0190a000-0000-7000-8000-0000000000f1")]),
            new("G2", "Quyết định", PaperKind.Copy, 1),
        ], 1, "Xác nhận tình trạng hôn nhân", ReturnWay.Counter, false),
    };
}
