using System.Text.Json;
using EGov.Portal.Areas.Workspace.Pages.ShowCase;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGov.Portal.Tests.ShowCase;

public sealed class StepFormTests
{
    static readonly CaseStep Plain = new("accept", "acceptance", [], "", "", "");

    [Fact]
    public void A_step_with_a_reason_asks_for_it_before_anybody_is_asked() => Assert.Equal(
        ["reason"], Read().Missing(Plain with { Reason = "Lý do" }).Select(refusal => refusal.Field));

    [Fact]
    public void Handing_over_needs_no_reason() =>
        Assert.Empty(Read().Missing(Plain with { Reason = "Việc", HasUnit = true }));

    [Fact]
    public void A_new_day_must_be_readable() => Assert.Equal(["newDate"],
        Read(("reason", "vì"), ("newDate", "31/2/2026")).Missing(Plain with { Reason = "Lý do", HasDay = true })
            .Select(refusal => refusal.Field));

    [Fact]
    public void A_promised_day_lasts_until_the_offices_close() => Assert.Equal(
        """{"reason":"v\u00EC","newDate":"2026-12-01T17:00:00+07:00"}""", JsonSerializer.Serialize(
            Read(("reason", "vì"), ("newDate", "1/12/2026")).Body(Plain with { Reason = "Lý do", HasDay = true })));

    [Fact]
    public void Papers_are_one_a_line() => Assert.Equal(
        """{"reason":"x","papers":["A","B"]}""", JsonSerializer.Serialize(
            Read(("reason", "x"), ("papers", " A \r\n\r\nB ")).Body(Plain with { Reason = "Lý do", HasPapers = true })));

    static StepForm Read(params (string Name, string Value)[] boxes) => StepForm.Read(new FormCollection(
        boxes.ToDictionary(box => box.Name, box => new StringValues(box.Value))));
}
