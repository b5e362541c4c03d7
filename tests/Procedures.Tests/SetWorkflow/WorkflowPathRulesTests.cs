using EGov.Procedures.SetWorkflow;
using static EGov.Procedures.Tests.SetWorkflow.SampleWorkflow;

namespace EGov.Procedures.Tests.SetWorkflow;

public sealed class WorkflowPathRulesTests
{
    static readonly WorkflowStep Extra = Step("extra", StepWork.Examine, "clerk", 1, "return");

    [Fact]
    public void A_sound_workflow_is_let_through() => Assert.Empty(Told(Request.Steps));

    [Fact]
    public void Ways_are_not_judged_while_a_name_leads_nowhere() =>
        Assert.Empty(Told(With("receive", step => step with { Next = [new("gone")] })));

    [Fact]
    public void Exactly_one_step_receives()
    {
        Assert.Contains("OneStepReceives steps", Told(With("receive", step => step with { Work = StepWork.Examine })));
        Assert.Equal(["OneStepReceives steps"], Told(
            [.. Request.Steps, Step("other", StepWork.Receive, "receiver", 1, "examine")]));
    }

    [Fact]
    public void A_step_nobody_hands_to_is_refused()
    {
        Assert.Equal(["EveryStepIsReached steps[6]"], Told([.. Request.Steps, Extra]));
        Assert.Equal(["EveryStepIsReached steps[6]", "EveryStepLeadsToTheEnd steps[6]"],
            Told([.. Request.Steps, Step("fire", StepWork.Opinion, "clerk", 1)]));
    }

    [Fact]
    public void A_step_that_is_only_gone_back_to_is_not_reached() => Assert.Equal(
        ["EveryStepIsReached steps[6]", "BackStepsLeadBack steps[1]"], Told([.. With("examine", step => step with
        {
            Next = [new("approve"), new("extra", Back: true)],
        }), Extra]));

    [Fact]
    public void A_step_may_lead_to_the_end_over_one_that_comes_before() => Assert.Empty(Told(
    [
        .. With("examine", step => step with { Next = [new("approve"), new("supplement")] }),
        Step("supplement", StepWork.Examine, "receiver", 1) with { Next = [new("examine", Back: true)] },
    ]));

    [Fact]
    public void Where_no_way_ends_every_step_is_told()
    {
        var told = Told([.. With("approve", step => step with { Next = [new("examine", Back: true)] }).SkipLast(1)]);
        Assert.Equal([0, 1, 2, 3, 4], told.Select(one => one["EveryStepLeadsToTheEnd steps[".Length] - '0'));
    }

    [Fact]
    public void A_circle_must_be_marked_as_going_back()
    {
        Assert.Equal(["ForwardStepsMakeNoCircle steps[1]", "ForwardStepsMakeNoCircle steps[4]"], Told(With(
            "approve", step => step with { Next = [new("return"), new("examine")] })));
        Assert.Contains("ForwardStepsMakeNoCircle steps[0]", Told(With(
            "approve", step => step with { Next = [new("return"), new("receive")] })));
    }

    [Fact]
    public void What_is_marked_as_going_back_goes_to_an_earlier_step() => Assert.Equal(
        ["BackStepsLeadBack steps[1]"], Told(With(
            "examine", step => step with { Next = [new("approve"), new("return", Back: true)] })));

    [Fact]
    public void The_last_step_returns_the_result() => Assert.Equal(
        [("EndsReturnTheResult", "steps[5]", "NĐ 61/2018/NĐ-CP")], WorkflowPathRules.Judge(With(
            "return", step => step with { Work = StepWork.Issue }), 16).Select(one => (one.Code, one.Field, one.Article)));

    [Fact]
    public void No_way_goes_past_approval_to_the_result()
    {
        Assert.Equal(["ReturnedResultIsApproved steps[5]"], Told(With(
            "examine", step => step with { Next = [new("approve"), new("return")] })));
        Assert.Equal(["ReturnedResultIsApproved steps[5]"], Told(With(
            "approve", step => step with { Work = StepWork.Issue })));
    }

    [Fact]
    public void The_longest_way_forward_counts_with_the_slowest_opinion_needed()
    {
        Assert.Empty(Told(Request.Steps, 8));
        Assert.Equal(["HoursFitTheTimeLimit steps"], Told(Request.Steps, 7.99m));
        Assert.Empty(Told(With("examine", step => step with { OpinionsNeeded = 1 }), 6));
        Assert.Equal(["HoursFitTheTimeLimit steps"],
            Told(With("examine", step => step with { OpinionsNeeded = 1 }), 5.99m));
    }

    [Fact]
    public void Of_two_ways_the_longer_one_counts()
    {
        IReadOnlyList<WorkflowStep> two =
        [
            .. With("approve", step => step with { Next = [new("return"), new("extra")] }), Extra with { Hours = 4 },
        ];
        Assert.Empty(Told(two, 12));
        Assert.Equal(["HoursFitTheTimeLimit steps"], Told(two, 11));
    }

    [Fact]
    public void Hours_of_a_circle_and_without_a_limit_are_not_judged()
    {
        Assert.Empty(Told(With("examine", step => step with { Hours = 8_000 }), null));
        Assert.DoesNotContain("HoursFitTheTimeLimit steps", Told(With(
            "approve", step => step with { Next = [new("return"), new("examine")] }), 1));
    }

    [Fact]
    public void Every_refusal_has_words()
    {
        foreach (var removed in Request.Steps)
        {
            var left = Request.Steps.Where(step => step != removed).Select(step => step with
            {
                Next = [.. step.Next.Where(next => next.Step != removed.Key)], Opinions = [],
            }).ToList();
            var told = WorkflowPathRules.Judge(left, 1);
            Assert.NotEmpty(told);
            Assert.All(told, one => Assert.NotEqual("", one.Message));
        }
    }

    [Fact]
    public void The_one_stop_has_its_article() => Assert.Equal("NĐ 61/2018/NĐ-CP",
        WorkflowPathRules.Judge([.. Request.Steps.Skip(1)], null).First(one => one.Code == "OneStepReceives").Article);

    static string[] Told(IReadOnlyList<WorkflowStep> steps, decimal? limit = 16) =>
        [.. WorkflowPathRules.Judge(steps, limit).Select(one => $"{one.Code} {one.Field}")];
}
