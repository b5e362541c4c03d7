using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Audit;

namespace EGov.Procedures.Tests;

/// <summary>Made-up procedures with all parts the law requires.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 3, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 2);

    public static readonly AuditEntry Audit = AuditEntry.Of(AuditActor.System, "test", "sample", "test");

    public static ProcedureContent Content(string code = "1.000001", string name = "Cấp bản sao trích lục hộ tịch") =>
        new()
    {
        Code = code,
        Name = name,
        Field = "Hộ tịch",
        Agencies = ["Ủy ban nhân dân cấp xã"],
        Levels = [Level.Commune],
        OnlineLevel = OnlineLevel.Full,
        Applicants = ["Công dân Việt Nam"],
        Channels =
        [
            new ChannelTerms(Channel.Direct, [new TimeLimit(
                1, TimeUnit.WorkingDay, "", [new Fee(8_000, "", "VND", "")])]),
            new ChannelTerms(Channel.Online, [new TimeLimit(1, TimeUnit.WorkingDay, "", [new Fee(0, "", "VND", "")])]),
        ],
        Steps = [new StepCase("", ["Nộp hồ sơ.", "Nhận kết quả."])],
        Papers = [new PaperCase("", [new Paper("", "Tờ khai", "", "", 1, 0)])],
        Results = [new ResultPaper("", "Bản sao trích lục")],
        LegalBases = [new LegalBasis("123/2015/NĐ-CP", "Nghị định về hộ tịch")],
    };

    public static DecisionFacts Facts(DateOnly? effective = null, string number = "10/QĐ-UBND") =>
        new(number, effective ?? Today, effective ?? Today, null, Issuer.Province);

    public static IncomingVersion Incoming(ProcedureContent content, DateOnly? effective = null) =>
        new(content, Facts(effective));
}
