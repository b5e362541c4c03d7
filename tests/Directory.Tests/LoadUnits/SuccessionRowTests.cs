using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class SuccessionRowTests : IDisposable
{
    const string Head = "provinceCode,districtCode,wardCode,newProvinceCode,newWardCode,newProvince,newWard\n";
    readonly string file = Path.GetTempFileName();
    readonly List<LoadFinding> findings = [];

    [Theory]
    [InlineData("60,593,22918,68,22915,Tỉnh A", "RowIsWhole")]
    [InlineData("60,593,22918,68,22915,Tỉnh A,Xã B,thêm", "RowIsWhole")]
    [InlineData("600,593,22918,68,22915,Tỉnh A,Xã B", "GsoCodeIsWellFormed")]
    [InlineData("60,593,22918,68,593000,Tỉnh A,Xã B", "GsoCodeIsWellFormed")]
    [InlineData("60,,,68,22915,Tỉnh A,Xã B", "GsoCodeIsWellFormed")]
    [InlineData("60,593,00000,68,22915,Tỉnh A,Xã B", "GsoCodeIsWellFormed")]
    public void A_row_that_is_not_whole_is_told_with_its_line_and_makes_nothing(string row, string rule)
    {
        var read = Read(Head + row + "\n");
        Assert.Empty(read.Rows);
        Assert.Empty(read.NewUnits);
        var finding = Assert.Single(findings);
        Assert.Equal((rule, $"{Path.GetFileName(file)}:2"), (finding.Rule, finding.Where));
    }

    [Theory]
    [InlineData("")]
    [InlineData("provinceCode,districtCode,wardCode,newProvinceCode,newWardCode,newProvince\n")]
    public void A_file_without_its_columns_ends_the_load(string text) =>
        Assert.Throws<InvalidDataException>(() => Read(text));

    public void Dispose() => File.Delete(file);

    SuccessionFile Read(string text)
    {
        File.WriteAllText(file, text);
        return SuccessionFile.Read(file, findings);
    }
}
