using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class UnitListFileTests : IDisposable
{
    readonly string file = Path.GetTempFileName();
    readonly List<LoadFinding> findings = [];

    [Fact]
    public void Both_shapes_of_list_are_read_each_unit_after_its_parent()
    {
        var units = Read("""
            [{"Code":"60","FullName":"Tỉnh A","District":[{"Code":"593","FullName":"Huyện B",
               "Ward":[{"Code":"60001","FullName":"Xã C"}]}]},
             {"Code":"61","FullName":"Tỉnh D","Wards":[{"Code":"61001","FullName":"Xã E"}]}]
            """);
        Assert.Equal(["60 ", "593 60", "60001 593", "61 ", "61001 61"],
            units.Select(unit => $"{unit.Code} {unit.ParentCode}"));
        Assert.Equal(["province", "district", "commune", "province", "commune"], units.Select(unit => unit.Level));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("""[{"Code":"601","FullName":"Tỉnh A"}]""", "RowIsWhole")]
    [InlineData("""[{"Code":"60","FullName":"  "}]""", "RowIsWhole")]
    [InlineData("""[{"Code":"60"}]""", "RowIsWhole")]
    [InlineData("""[{"Code":60,"FullName":"Tỉnh A"}]""", "GsoCodeIsWellFormed")]
    [InlineData("""[{"FullName":"Tỉnh A"}]""", "GsoCodeIsWellFormed")]
    [InlineData("[1]", "GsoCodeIsWellFormed")]
    [InlineData("[null]", "GsoCodeIsWellFormed")]
    public void A_row_that_is_no_unit_is_told(string text, string rule)
    {
        Assert.Empty(Read(text));
        Assert.Equal(rule, Assert.Single(findings).Rule);
    }

    [Fact]
    public void A_list_without_units_below_or_with_null_there_is_a_list() => Assert.Equal(2, Read(
        """[{"Code":"60","FullName":"Tỉnh A","Wards":null},{"Code":"61","FullName":"Tỉnh B","Wards":[]}]""").Count);

    public void Dispose() => File.Delete(file);

    IReadOnlyList<SourceUnit> Read(string text)
    {
        File.WriteAllText(file, text);
        return UnitListFile.Read(file, findings);
    }
}
