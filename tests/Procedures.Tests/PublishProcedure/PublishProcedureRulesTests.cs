using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class PublishProcedureRulesTests
{
    static readonly PublicationRequest Sound =
        new(DecisionType.New, "10/QĐ-UBND", Sample.Today, Sample.Today.AddDays(10), null, null);

    static readonly Standing Published = Standing.None with
    {
        State = ProcedureState.Published, DecidedState = ProcedureState.Published, CurrentVersion = 1, LastVersion = 1,
        LastHash = [1], LastEffectiveFrom = Sample.Today,
    };

    [Fact]
    public void A_sound_decision_is_let_through() => Assert.Empty(Codes(Sound));

    [Theory]
    [InlineData("1/QĐ-UBND")]
    [InlineData("2847/QĐ-UBND")]
    [InlineData("12/2026/QĐ-BTP")]
    [InlineData("1234/QĐ-BTP")]
    [InlineData("77/QĐ-BNN-TCLN")]
    [InlineData("", false)]
    [InlineData("UBND", false)]
    [InlineData("10/qđ-ubnd", false)]
    [InlineData("١٠/QĐ-UBND", false)]
    [InlineData("10/QĐ-UBND\n", false)]
    [InlineData("10/NQ-HĐND", false)]
    public void The_number_must_have_the_form_of_a_decision(string number, bool good = true) =>
        Assert.Equal(good, !Codes(Sound with { Number = number }).Contains("DecisionNumberIsWellFormed"));

    [Fact]
    public void A_decision_signed_tomorrow_is_refused() =>
        Assert.Contains("DecisionDateIsStated", Codes(Sound with { Date = Sample.Today.AddDays(1) }));

    [Fact]
    public void A_decision_in_force_before_it_was_signed_is_refused() =>
        Assert.Contains("DecisionIsSignedBeforeItTakesEffect",
            Codes(Sound with { EffectiveFrom = Sample.Today.AddDays(-1) }));

    [Fact]
    public void A_decision_in_force_on_the_day_of_signing_is_let_through() =>
        Assert.Empty(Codes(Sound with { EffectiveFrom = Sample.Today }));

    [Fact]
    public void A_decision_cannot_overtake_a_later_one() =>
        Assert.Contains("DecisionsTakeEffectInOrder", Codes(
            Sound with { Type = DecisionType.Amend, EffectiveFrom = Sample.Today },
            Published with { LastEffectiveFrom = Sample.Today.AddDays(1) }));

    [Fact]
    public void What_is_not_public_cannot_be_amended_or_abolished()
    {
        Assert.Contains("ActIsPossibleInState", Codes(Sound with { Type = DecisionType.Amend }));
        Assert.Contains("ActIsPossibleInState", Codes(Sound with { Type = DecisionType.Abolish }));
    }

    [Fact]
    public void What_is_public_cannot_be_published_as_new() =>
        Assert.Contains("ActIsPossibleInState", Codes(Sound, Published));

    [Fact]
    public void Publication_needs_a_draft_and_abolition_does_not()
    {
        Assert.Equal(["DraftIsThere"],
            PublishProcedureRules.Judge(Sound, Standing.None, null, null, Sample.Today).Select(one => one.Code));
        Assert.Empty(PublishProcedureRules.Judge(
            Sound with { Type = DecisionType.Abolish }, Published, null, null, Sample.Today));
    }

    [Fact]
    public void An_amendment_that_changes_nothing_is_refused() =>
        Assert.Equal(["AmendmentChangesContent"], Codes(Sound with { Type = DecisionType.Amend }, Published));

    [Fact]
    public void All_seven_parts_of_the_law_are_asked_for_at_once()
    {
        var empty = new ProcedureContent { Code = "1.000001", Name = " " };
        Assert.Equal(
            ["NameIsStated", "StepsAreStated", "ChannelsAreStated", "PapersAreStated", "TimeIsStated",
                "ApplicantsAreStated", "AgencyIsStated"],
            RequiredParts.Missing(empty).Select(one => one.Code));
        Assert.Empty(RequiredParts.Missing(Sample.Content()));
    }

    [Fact]
    public void Every_refusal_is_told_at_once()
    {
        var nothing = new PublicationRequest(null, null, null, null, null, null);
        Assert.Equal(
            ["DecisionNumberIsWellFormed", "DecisionDateIsStated", "EffectiveDateIsStated", "ActIsPossibleInState"],
            Codes(nothing));
    }

    [Fact]
    public void A_refusal_says_what_is_wrong_where_and_by_which_law()
    {
        var nothing = new PublicationRequest(null, null, null, null, null, null);
        var late = Sound with { EffectiveFrom = Sample.Today.AddDays(-1) };
        var busy = Published with { LastEffectiveFrom = Sample.Today };

        Assert.Equal(
        [
            new("DecisionNumberIsWellFormed", "Số quyết định phải có dạng 123/QĐ-UBND.", "number",
                "NĐ 30/2020/NĐ-CP Phụ lục I"),
            new("DecisionDateIsStated", "Ngày ký quyết định phải có và không sau hôm nay.", "date"),
            new("EffectiveDateIsStated", "Cần nêu ngày quyết định có hiệu lực.", "effectiveFrom"),
            new("ActIsPossibleInState", "Thủ tục chưa công bố: chỉ có thể công bố mới.", "type"),
        ], Judge(nothing, Standing.None));
        Assert.Equal(
        [
            new("DecisionIsSignedBeforeItTakesEffect", "Quyết định không thể có hiệu lực trước ngày ký.",
                "effectiveFrom"),
            new("DecisionsTakeEffectInOrder", "Đã có quyết định có hiệu lực từ 02/11/2026.", "effectiveFrom"),
            new("ActIsPossibleInState", "Thủ tục đang công khai: chỉ có thể sửa đổi, bổ sung hoặc bãi bỏ.", "type"),
        ], Judge(late, busy));
    }

    [Fact]
    public void What_was_abolished_can_only_be_published_as_new()
    {
        var abolished = Published with { State = ProcedureState.Abolished, DecidedState = ProcedureState.Abolished };

        Assert.Empty(Judge(Sound, abolished));
        Assert.Equal([new("ActIsPossibleInState", "Thủ tục đã bãi bỏ: chỉ có thể công bố mới.", "type")],
            Judge(Sound with { Type = DecisionType.Abolish }, abolished));
    }

    [Fact]
    public void Two_decisions_of_one_day_do_not_overtake_each_other() =>
        Assert.Empty(Judge(Sound with { Type = DecisionType.Amend, EffectiveFrom = Sample.Today.AddDays(1) },
            Published with { LastEffectiveFrom = Sample.Today.AddDays(1), LastHash = [2] }));

    [Theory]
    [InlineData("1989-12-31", false)]
    [InlineData("2100-01-01", true)]
    [InlineData("2100-01-02", false)]
    public void Day_in_force_lies_between_1990_and_2100(string day, bool good) => Assert.Equal(good,
        !Codes(Sound with { EffectiveFrom = DateOnly.Parse(day) }).Contains("EffectiveDateIsStated"));

    [Theory]
    [InlineData("1989-12-31", false)]
    [InlineData("1990-01-01", true)]
    [InlineData("2026-11-02", true)]
    public void Day_of_signing_lies_between_1990_and_today(string day, bool good) => Assert.Equal(good,
        !Codes(Sound with { Date = DateOnly.Parse(day) }).Contains("DecisionDateIsStated"));

    [Fact]
    public void Number_has_at_most_60_letters()
    {
        const string longest = "123456/2026/QĐ-ABCDEFGHIJKL-ABCDEFGHIJKL-ABCDEFGHIJKL-ABCDEF";

        Assert.Equal(60, longest.Length);
        Assert.Empty(Judge(Sound with { Number = longest }, Standing.None));
        Assert.Equal(["DecisionNumberIsWellFormed"], Codes(Sound with { Number = longest + "G" }));
    }

    [Fact]
    public void First_publication_may_bring_in_any_content_and_an_amendment_only_another()
    {
        Assert.Empty(PublishProcedureRules.Judge(
            Sound, Standing.None with { LastHash = [1] }, Sample.Content(), [1], Sample.Today));
        Assert.Empty(PublishProcedureRules.Judge(
            Sound with { Type = DecisionType.Amend }, Published, Sample.Content(), [1, 2], Sample.Today));
        Assert.Equal(
            [new("AmendmentChangesContent", "Dự thảo không khác nội dung đang công khai.", "draft")],
            Judge(Sound with { Type = DecisionType.Amend }, Published));
        Assert.Equal([new("DraftIsThere", "Chưa có dự thảo nội dung cho quyết định này.", "draft")],
            PublishProcedureRules.Judge(Sound, Standing.None, draft: null, draftHash: null, Sample.Today));
    }

    [Fact]
    public void Draft_that_was_never_hashed_counts_as_another_content() =>
        Assert.Empty(PublishProcedureRules.Judge(
            Sound with { Type = DecisionType.Amend }, Published, Sample.Content(), draftHash: null, Sample.Today));

    static IReadOnlyList<Refusal> Judge(PublicationRequest asked, Standing standing) =>
        PublishProcedureRules.Judge(asked, standing, Sample.Content(), [1], Sample.Today);

    static IReadOnlyList<string> Codes(PublicationRequest asked, Standing? standing = null) =>
        [.. PublishProcedureRules.Judge(asked, standing ?? Standing.None, Sample.Content(), [1], Sample.Today)
            .Select(one => one.Code)];
}
