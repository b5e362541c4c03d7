using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.ReturnResult;

namespace EGov.Dossiers.Tests.ReturnResult;

public sealed class ReturnRulesTests
{
    [Theory]
    [InlineData("EA123456789VN", true)]
    [InlineData("12345678", true)]
    [InlineData("1234567", false)]
    [InlineData("EA 123456 VN", false)]
    [InlineData(null, false)]
    public void A_result_goes_by_post_with_a_number(string? number, bool isGood) => Assert.Equal(
        isGood ? [] : ["TrackingNumberIsReadable"], Codes(new(ReturnWay.Post, "Mẫu", TrackingNumber: number)));

    [Fact]
    public void At_the_counter_none_is_needed() => Assert.Empty(Codes(new(ReturnWay.Counter, "Mẫu")));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Electronic_is_a_result_with_a_file(int files, bool isGood) => Assert.Equal(isGood ? [] : ["ElectronicResultIsThere"],
        Codes(new(ReturnWay.Electronic, "Mẫu"), electronic: files));

    [Theory]
    [InlineData("png", true)]
    [InlineData("jpeg", true)]
    [InlineData("pdf", false)]
    public void A_signature_of_the_receiver_is_a_picture(string kind, bool isGood)
    {
        var file = new KeptFile
        {
            Id = Guid.NewGuid(), Owner = "a", Name = "a", DeclaredType = "a", Size = 1, StartedAt = default, Kind = kind,
        };
        Assert.Equal(isGood ? [] : ["SignatureIsAPicture"], Codes(new(ReturnWay.Counter, "Mẫu", file.Id), file));
        Assert.Equal(["SignatureIsAPicture"], Codes(new(ReturnWay.Counter, "Mẫu", Guid.NewGuid()), file));
    }

    static IEnumerable<string> Codes(Handing handing, KeptFile? file = null, int electronic = 0) =>
        ReturnRules.Judge(handing, file is null ? [] : [file], electronic).Select(refusal => refusal.Code);
}
