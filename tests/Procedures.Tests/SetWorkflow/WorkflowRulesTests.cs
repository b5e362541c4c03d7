using EGov.Procedures.SetWorkflow;
using EGov.ServiceDefaults.Problems;
using static EGov.Procedures.Tests.SetWorkflow.SampleWorkflow;

namespace EGov.Procedures.Tests.SetWorkflow;

public sealed class WorkflowRulesTests
{
    const string Code = "1.000001";

    static readonly WorkflowGround Ground = new(ProcedureState.Published, Sample.Content(Code) with
    {
        Papers = [new("Uỷ quyền", [])], Steps = [new("Cấp lại", [])], Channels =
            [new(Channel.Direct, [new(2, TimeUnit.WorkingDay, "", [])])],
    }, null);

    [Fact]
    public void A_sound_workflow_is_let_through()
    {
        Assert.Empty(Codes(Request));
        Assert.Empty(Codes(Request with { Code = Code, Level = WorkflowLevel.Commune, Source = new('ệ', 300) }));
        Assert.Empty(Codes(Request with { Case = "Cấp lại" }));
        Assert.Empty(Codes(Request with { Case = "Uỷ quyền" }));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Assert.Equal(
    [
        ("CodeIsThatOfTheAddress", "code"), ("WorkflowRestsOnADecision", "act"),
        ("EffectiveDateIsPlausible", "effectiveFrom"), ("SourceIsShort", "source"), ("ProcedureIsOffered", "code"),
        ("CaseIsOfTheProcedure", "case"), ("LevelCarriesItOut", "level"),
        ("WorkflowsTakeEffectInOrder", "effectiveFrom"), ("HoursAreAboveZero", "steps[0].hours"),
        ("HoursFitTheTimeLimit", "steps"),
    ], Judge(Request with
    {
        Code = "1.000002", Act = "7", EffectiveFrom = new(1989, 12, 31), Source = new('a', 301), Case = "Khác",
        Level = WorkflowLevel.Province, Steps = With("receive", step => step with { Hours = 8_001 }),
    }, Ground with { State = ProcedureState.Abolished, Newest = Row(new(1990, 1, 1)) })
        .Select(one => (one.Code, one.Field)));

    [Fact]
    public void Every_refusal_says_what_is_wrong_and_the_known_article()
    {
        var told = Judge(Request with { Act = "", Steps = With("approve", step => step with { Hours = 100 }) });
        Assert.All(told, one => Assert.NotEqual("", one.Message));
        Assert.Equal(["NĐ 30/2020/NĐ-CP Phụ lục I", "NĐ 63/2010/NĐ-CP Đ.8 k.2"], told.Select(one => one.Article));
        Assert.Equal("Tổng thời gian các bước là 106.5 giờ làm việc, thời hạn giải quyết là 16 giờ.",
            told[1].Message.Replace("106,5", "106.5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1990-01-01", true)]
    [InlineData("2100-01-01", true)]
    [InlineData("2100-01-02", false)]
    public void The_first_day_must_be_plausible(string day, bool good) => Assert.Equal(
        good, !Codes(Request with { EffectiveFrom = DateOnly.Parse(day) }).Contains("EffectiveDateIsPlausible"));

    [Fact]
    public void A_later_one_may_begin_on_the_same_day_but_not_before()
    {
        Assert.Empty(Codes(Request, Ground with { Newest = Row(Sample.Today) }));
        var told = Assert.Single(Judge(Request, Ground with { Newest = Row(Sample.Today.AddDays(1)) }));
        Assert.Equal("Đã có quy trình áp dụng từ 03/11/2026.", told.Message);
    }

    [Fact]
    public void A_record_without_levels_judges_none() => Assert.Empty(Codes(
        Request with { Level = WorkflowLevel.Province }, Ground with { Content = Ground.Content with { Levels = [] } }));

    [Fact]
    public void The_case_must_not_be_longer_than_an_index_takes()
    {
        var name = new string('a', 501);
        var content = Ground.Content with { Steps = [new(name, []), new(name[1..], [])] };
        Assert.Equal(["CaseIsOfTheProcedure"], Codes(Request with { Case = name }, Ground with { Content = content }));
        Assert.Empty(Codes(Request with { Case = name[1..] }, Ground with { Content = content }));
    }

    [Fact]
    public void Holes_and_unreadable_texts_are_told_alone()
    {
        Assert.Equal([("TextsAreReadable", ".steps[0]")],
            Judge(Request with { Act = "", Steps = [null!] }).Select(one => (one.Code, one.Field)));
        Assert.Equal(["TextsAreReadable"], Codes(Request with { Source = "a\u0007" }));
    }

    [Fact]
    public void Hours_are_judged_by_the_limit_of_the_procedure()
    {
        var slow = Request with { Steps = With("examine", step => step with { Hours = 10 }) };
        Assert.Empty(Codes(slow));
        slow = Request with { Steps = With("examine", step => step with { Hours = 10.01m }) };
        Assert.Equal(["HoursFitTheTimeLimit"], Codes(slow));
    }

    static ProcedureWorkflow Row(DateOnly from) => new()
    {
        Id = Guid.Empty, Code = Code, CaseName = "", Level = WorkflowLevel.Any, Version = 1, EffectiveFrom = from,
        Act = "", Source = "", Steps = "[]", Hash = [], RecordedAt = Sample.Now,
    };

    static IReadOnlyList<Refusal> Judge(WorkflowRequest asked, WorkflowGround? ground = null) =>
        WorkflowRules.Judge(Code, asked, ground ?? Ground);

    static IEnumerable<string> Codes(WorkflowRequest asked, WorkflowGround? ground = null) =>
        Judge(asked, ground).Select(one => one.Code);
}
