using EGov.Portal.Areas.Workspace.Pages.PrintSlips;
using EGov.Portal.DossierService;
using EGov.Portal.Words;

namespace EGov.Portal.Tests.PrintSlips;

public sealed class SlipFormsTests
{
    [Theory]
    [InlineData("2025-09-14", "Thông tư 01/2018/TT-VPCP", "Phiếu xin lỗi và hẹn lại ngày trả kết quả")]
    [InlineData("2025-09-15", "Thông tư 03/2025/TT-VPCP, Phụ lục I", "Văn bản xin lỗi và đề nghị gia hạn")]
    public void The_form_is_that_of_the_circular_in_force_on_the_day(string day, string source, string apology)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(source, SlipForms.On(on).Source);
        Assert.Equal(("04", apology), (SlipForms.Of("apology", on).Number, SlipForms.Of("apology", on).Title));
    }

    [Fact]
    public void A_step_that_tells_the_applicant_something_has_a_slip_and_no_other()
    {
        var steps = new[] { "submit", "requestSupplement", "answerSupplement", "giveNewDate", "decline", "stop" };
        var slips = SlipOfCase.All(Case([.. steps.Select((verb, index) => Step(index + 1, verb))]));
        Assert.Equal(["stopping", "refusal", "apology", "supplement"], slips.Select(slip => slip.Kind));
        Assert.Equal("02", slips[^1].Form.Number);
    }

    static HistoryRecord Step(int number, string verb) => new(
        number, DateTimeOffset.UnixEpoch.AddYears(56), verb, "processing", "", new(Guid.Empty, ""), "vì", null, null);

    static DossierRecord Case(IReadOnlyList<HistoryRecord> steps)
    {
        var (office, at) = (new OfficeRecord(Guid.Empty, ""), DateTimeOffset.UnixEpoch);
        return new(Guid.Empty, "1", "1.0", "Thủ tục", "", "", "direct", "processing", "", office, office, office,
            new(new("person", "A", "1"), [], 1, "", "counter"), at, at, at, null, null, [], steps);
    }
}
