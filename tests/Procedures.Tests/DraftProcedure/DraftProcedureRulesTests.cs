using System.Text.Json;
using EGov.Procedures.DraftProcedure;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.Tests.DraftProcedure;

public sealed class DraftProcedureRulesTests
{
    static readonly DraftRequest Sound = new(Sample.Content());

    [Fact]
    public void Sound_draft_is_kept() => Assert.Empty(Judge(Sound with { BasisEffectiveFrom = Sample.Today }));

    [Fact]
    public void Code_inside_must_be_that_of_the_address() =>
        Assert.Equal([new("CodeIsThatOfTheAddress", "Mã thủ tục trong nội dung khác mã trên địa chỉ.", "content.code")],
            Judge(new DraftRequest(Sample.Content("1.000002"))));

    [Theory]
    [InlineData("1989-12-31", false)]
    [InlineData("1990-01-01", true)]
    [InlineData("2100-01-01", true)]
    [InlineData("2100-01-02", false)]
    public void Day_of_the_legal_basis_lies_between_1990_and_2100(string day, bool kept)
    {
        var refusals = Judge(Sound with { BasisEffectiveFrom = DateOnly.Parse(day) });

        Refusal implausible =
            new("BasisDateIsPlausible", "Ngày có hiệu lực của căn cứ pháp lý không hợp lý.", "basisEffectiveFrom");
        Assert.Equal(kept ? [] : [implausible], refusals);
    }

    [Theory]
    [InlineData("""{"name":"mã\u0000"}""", "content.name")]
    [InlineData("""{"steps":[{"steps":["một","hai\u0007"]}]}""", "content.steps[0].steps[1]")]
    [InlineData("""["\u009b"]""", "content[0]")]
    [InlineData("\"\\u0000 ở đầu\"", "content")]
    public void Letter_that_cannot_be_shown_is_refused_at_its_place(string content, string field) =>
        Assert.Equal([new("TextsAreReadable", "Văn bản có ký tự không hiển thị được.", field)], Judge(Sound, content));

    [Theory]
    [InlineData("\"dòng một\\ndòng hai\"")]
    [InlineData("\"cột\\tcột\"")]
    [InlineData("\"dòng\\r\\n\"")]
    [InlineData("\"\"")]
    [InlineData("""{"a":null,"b":[1,true,{}],"c":"Ủy ban nhân dân cấp xã"}""")]
    public void Lines_columns_numbers_and_absent_values_are_let_through(string content) =>
        Assert.Empty(Judge(Sound, content));

    [Fact]
    public void Hole_in_a_list_is_refused_at_its_place() =>
        Assert.Equal([new("TextsAreReadable", "Danh sách có phần tử trống.", "content.papers[1]")],
            Judge(Sound, """{"papers":["một",null,"ba"]}"""));

    [Fact]
    public void Every_refusal_is_told_at_once()
    {
        var wrong = new DraftRequest(Sample.Content("1.000002"), DateOnly.MinValue);

        Assert.Equal(["CodeIsThatOfTheAddress", "BasisDateIsPlausible", "TextsAreReadable", "TextsAreReadable"],
            Judge(wrong, """["\u0000",null]""").Select(refusal => refusal.Code));
    }

    static IReadOnlyList<Refusal> Judge(DraftRequest asked, string content = "{}")
    {
        Assert.True(ProcedureCode.TryParse("1.000001", out var code));
        return DraftProcedureRules.Judge(code.Value, asked, JsonSerializer.Deserialize<JsonElement>(content));
    }
}
