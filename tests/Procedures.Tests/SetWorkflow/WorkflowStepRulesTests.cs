using EGov.Procedures.SetWorkflow;
using EGov.ServiceDefaults.Access;
using static EGov.Procedures.Tests.SetWorkflow.SampleWorkflow;

namespace EGov.Procedures.Tests.SetWorkflow;

public sealed class WorkflowStepRulesTests
{
    [Fact]
    public void A_sound_workflow_is_let_through() => Assert.Empty(Told(Request.Steps));

    [Fact]
    public void Roles_of_steps_are_roles_officers_hold() => Assert.All(WorkflowStepRules.Roles,
        role => Assert.Contains(role, Roles.Known.Keys));

    [Theory]
    [InlineData("receiver")]
    [InlineData("specialist")]
    [InlineData("leader")]
    [InlineData("clerk")]
    [InlineData("postal", false)]
    [InlineData("unit-admin", false)]
    [InlineData("", false)]
    public void A_step_is_given_to_a_role_that_handles_dossiers(string role, bool good = true) => Assert.Equal(
        good ? [] : ["RoleHandlesDossiers steps[1].role"], Told(With("examine", step => step with { Role = role })));

    [Theory]
    [InlineData("a")]
    [InlineData("a-2")]
    [InlineData("", false)]
    [InlineData("2a", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("ă", false)]
    public void The_key_of_a_step_is_a_slug(string key, bool good = true) => Assert.Equal(
        good ? [] : ["StepKeyIsASlug steps[6].key"],
        Told([.. Request.Steps, Step(key, StepWork.Examine, "clerk", 1)]));

    [Theory]
    [InlineData(40)]
    [InlineData(41, false)]
    public void A_key_has_at_most_40_characters(int length, bool good = true) => Assert.Equal(
        good, Told([Step(new('a', length), StepWork.Examine, "clerk", 1)]).Length == 0);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(201, false)]
    public void A_step_has_a_name_people_can_read(int length, bool good = true)
    {
        Assert.Equal(good ? [] : ["StepIsNamed steps[5].name"],
            Told(With("return", step => step with { Name = new('ệ', length) })));
        Assert.Equal(["StepIsNamed steps[5].name"], Told(With("return", step => step with { Name = "  " })));
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("8000")]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("8000.01", false)]
    [InlineData(null, false)]
    public void Hours_are_above_zero(string? hours, bool good = true) => Assert.Equal(
        good ? [] : ["HoursAreAboveZero steps[1].hours"], Told(With("examine", step => step with
        {
            Hours = hours is null ? null : decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture),
        })));

    [Fact]
    public void The_one_stop_receives_and_returns_and_a_leader_approves() => Assert.Equal(
        ["OneStopReceivesAndReturns steps[0].role", "LeaderApproves steps[4].role", "OneStopReceivesAndReturns steps[5].role"],
        Told([.. Request.Steps.Select(step => step.Work is StepWork.Opinion ? step : step with { Role = "clerk" })]));

    [Theory]
    [InlineData("police", "H11.20")]
    [InlineData("police", "000.20.31.H53")]
    [InlineData("police", "0198f2a0-0000-7000-8000-00000000000f")]
    [InlineData("police", null, false)]
    [InlineData("police", "", false)]
    [InlineData("police", ".H11", false)]
    [InlineData("police", "H11\n", false)]
    [InlineData("police", "Sở Tài chính", false)]
    [InlineData("return", "H11.20", false)]
    public void A_unit_is_named_where_the_place_is_one_and_only_there(string key, string? unit, bool good = true) =>
        Assert.Equal(good, !Told(With(key, step => step with { Unit = unit }))
            .Any(told => told.StartsWith("UnitIsNamedWhereItCounts", StringComparison.Ordinal)));

    [Fact]
    public void There_are_1_to_60_steps()
    {
        Assert.Equal(["StepsAreCounted steps"], Told([]));
        Assert.Empty(Told([.. Many(60)]));
        Assert.Equal(["StepsAreCounted steps"], Told([.. Many(61)]));
    }

    [Fact]
    public void Two_steps_cannot_have_one_key() => Assert.Equal(
        ["StepKeysAreUnique steps[0].key", "StepKeysAreUnique steps[6].key"],
        Told([.. Request.Steps, Step("receive", StepWork.Examine, "clerk", 1)]));

    [Theory]
    [InlineData("approve", "return")]
    [InlineData("gone")]
    [InlineData("examine")]
    [InlineData("police")]
    [InlineData("approve", "approve")]
    public void A_next_step_is_another_one_of_the_workflow(params string[] next) => Assert.Equal(
        next is ["approve", "return"] ? [] : ["NextStepsAreThere steps[1].next"], Told(With(
            "examine", step => step with { Next = [.. next.Select(key => new NextStep(key))] })));

    [Theory]
    [InlineData("police")]
    [InlineData("gone")]
    [InlineData("return")]
    [InlineData("tax", "tax")]
    public void An_opinion_is_asked_of_an_opinion_step(params string[] opinions) => Assert.Equal(
        opinions is ["police"] ? [] : ["OpinionsAreThere steps[1].opinions"],
        Told(With("examine", step => step with { Opinions = opinions })));

    [Fact]
    public void A_step_leads_to_at_most_20_others()
    {
        WorkflowStep[] many = [.. Many(21)];
        Assert.Empty(Told([.. many, .. Fan(20)]));
        Assert.Equal(["NextStepsAreThere steps[21].next"], Told([.. many, .. Fan(21)]));

        IEnumerable<WorkflowStep> Fan(int count) =>
            [Step("fan", StepWork.Examine, "clerk", 1, [.. many.Take(count).Select(step => step.Key)])];
    }

    [Fact]
    public void An_opinion_goes_to_whoever_asked_and_nowhere_else()
    {
        Assert.Equal(["OpinionGoesToWhoAsked steps[2]"],
            Told(With("police", step => step with { Next = [new("approve")] })));
        Assert.Equal(["OpinionGoesToWhoAsked steps[2]"],
            Told(With("police", step => step with { Opinions = ["tax"] })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    public void So_many_opinions_are_needed_as_are_asked_or_fewer(int needed, bool good = true) => Assert.Equal(
        good ? [] : ["OpinionsNeededAreAsked steps[1].opinionsNeeded"],
        Told(With("examine", step => step with { OpinionsNeeded = needed })));

    [Fact]
    public void Every_refusal_has_words_and_the_one_stop_its_article()
    {
        var told = WorkflowStepRules.Judge([Step("", StepWork.Return, "x", 0, "a", "a") with
        {
            Name = "", Unit = "x", Opinions = ["b"], OpinionsNeeded = 4,
        }, .. Many(2), Step("n0", StepWork.Opinion, "x", 1, "n1"), .. Many(61)]);
        Assert.All(told, one => Assert.NotEqual("", one.Message));
        Assert.Equal(["NĐ 61/2018/NĐ-CP"], told.Select(one => one.Article).OfType<string>());
    }

    static IEnumerable<WorkflowStep> Many(int count) =>
        Enumerable.Range(0, count).Select(number => Step($"n{number}", StepWork.Examine, "clerk", 1));

    static string[] Told(IReadOnlyList<WorkflowStep> steps) =>
        [.. WorkflowStepRules.Judge(steps).Select(one => $"{one.Code} {one.Field}")];
}
