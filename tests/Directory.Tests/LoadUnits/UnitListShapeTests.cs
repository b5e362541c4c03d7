using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class UnitListShapeTests : IDisposable
{
    readonly string file = Path.GetTempFileName();
    readonly List<LoadFinding> findings = [];

    [Fact]
    public void What_hangs_below_an_unreadable_unit_is_not_read_without_it()
    {
        Assert.Empty(Read("""[{"Code":"6","FullName":"Tỉnh A","Wards":[{"Code":"60001","FullName":"Xã C"}]}]"""));
        Assert.Equal("6", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    public void What_is_no_json_ends_the_load(string text) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Read(text));

    [Theory]
    [InlineData("""{"Code":"60"}""")]
    [InlineData("null")]
    public void A_file_of_another_shape_ends_the_load_with_a_word(string text) =>
        Assert.Throws<InvalidDataException>(() => Read(text));

    public void Dispose() => File.Delete(file);

    IReadOnlyList<SourceUnit> Read(string text)
    {
        File.WriteAllText(file, text);
        return UnitListFile.Read(file, findings);
    }
}
