using EGov.Portal.Areas.Account.Pages.FileOnline;
using EGov.Portal.DossierService;
using EGov.Portal.ProcedureService;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGov.Portal.Tests.DossierService;

public sealed class FilingDraftTests
{
    static readonly PaperRecord Form = new("Tờ khai", null, null, 1, 0, "G1"), More = new("Khác", null, null, 0, 0);

    [Fact]
    public void Each_step_follows_the_one_before_and_none_is_stepped_over()
    {
        var (draft, offer) = (FilingDraft.New(), Offer("Có yếu tố nước ngoài", "Trong nước"));
        Assert.Equal(FilingDraft.Case, draft.Next(offer));
        draft = draft with { CaseIndex = 1 };
        offer = offer with { Chosen = 1 };
        Assert.Equal((FilingDraft.Place, "Trong nước"), (draft.Next(offer), offer.Case));
        Assert.True(FilingSteps.MayStandAt(FilingDraft.Case, FilingDraft.Place, offer));
        Assert.False(FilingSteps.MayStandAt(FilingDraft.Check, FilingDraft.Place, offer));
        draft = draft with { Unit = Guid.NewGuid(), Applicant = ApplicantBoxes.Empty, Ticked = [0], ReturnBy = "post" };
        Assert.Equal(FilingDraft.Check, draft.Next(offer));
    }

    [Fact]
    public void Among_one_case_nothing_is_chosen_and_none_is_named()
    {
        var offer = Offer("Giấy tờ phải nộp:");
        Assert.Equal((FilingDraft.Place, ""), (FilingDraft.New().Next(offer), offer.Case));
        Assert.Null(FilingDraft.Before(FilingDraft.Place, offer));
        Assert.False(FilingSteps.MayStandAt(FilingDraft.Case, FilingDraft.Check, offer));
    }

    [Fact]
    public void A_paper_that_is_needed_may_not_be_missing()
    {
        var (draft, refusals) = FilingSteps.Fill(
            FilingDraft.New(), FilingDraft.Papers, Boxes(("parts", "1")), Offer(""));
        Assert.Equal([1], draft.Ticked);
        Assert.Equal("Thiếu: Tờ khai.", Assert.Single(refusals).Message);
    }

    [Fact]
    public void What_is_sent_is_what_was_filled_in_with_bare_numbers()
    {
        var who = ApplicantBoxes.Read(Boxes(("name", "Lê Thị Nộp"), ("idNumber", "068 190 001 234"), ("phone", "0912.345.678")));
        var body = (FilingDraft.New() with
        {
            Unit = Guid.NewGuid(), Applicant = who, Ticked = [0], ReturnBy = "post", Way = "online/1",
        }).Body(Offer(""));
        Assert.Equal(("068190001234", "0912345678", 1, "online"),
            (body.Applicant.IdNumber, body.Applicant.Phone, body.Time, body.Channel));
        Assert.Equal(("G1", "electronic"), (Assert.Single(body.Parts).Code, body.Parts[0].Kind));
    }

    static Offer Offer(params string[] cases) => new(
        new() { Content = new() { Papers = [.. cases.Select(name => new PaperCaseRecord(name, [Form, More]))] } }, null);

    static FormCollection Boxes(params (string Name, string Value)[] boxes) =>
        new(boxes.ToDictionary(box => box.Name, box => new StringValues(box.Value)));
}
