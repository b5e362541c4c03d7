using System.Text.Json;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGov.Portal.Tests.Site;

public sealed class PostFormTests
{
    static readonly Guid Unit = Guid.NewGuid();

    [Fact]
    public void A_whole_form_becomes_an_appointment()
    {
        var form = Read(("unitId", Unit.ToString()), ("role", "receiver"), ("title", " Chuyên viên "),
            ("from", "1/7/2026"), ("to", "31/12/2026"), ("act", "12/QĐ-SNV"));
        Assert.Empty(form.Missing());
        var body = JsonSerializer.SerializeToElement(form.Appointment(new { existing = 1 }));
        Assert.Equal((Unit, "Chuyên viên", "2026-07-01", "2026-12-31"), (body.GetProperty("unitId").GetGuid(),
            body.GetProperty("title").GetString(), body.GetProperty("from").GetString(), body.GetProperty("to").GetString()));
    }

    [Fact]
    public void What_is_missing_is_told_at_once() => Assert.Equal(
        ["unitId", "role", "from"], Read().Missing().Select(one => one.Field));

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("mai")]
    [InlineData("2026")]
    public void A_day_that_is_none_is_told_beside_its_box(string typed) => Assert.Equal("to", Assert.Single(
        Read(("unitId", Unit.ToString()), ("role", "clerk"), ("from", "01-07-2026"), ("to", typed)).Missing()).Field);

    static PostForm Read(params (string Name, string Value)[] boxes) => PostForm.Read(new FormCollection(
        boxes.ToDictionary(box => box.Name, box => new StringValues(box.Value), StringComparer.Ordinal)));
}
