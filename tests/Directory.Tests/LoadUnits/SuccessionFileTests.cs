using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class SuccessionFileTests : IDisposable
{
    const string Head = "provinceCode,districtCode,wardCode,newProvinceCode,newWardCode,newProvince,newWard\n";
    readonly string file = Path.GetTempFileName();
    readonly List<LoadFinding> findings = [];

    [Fact]
    public void Each_row_is_an_edge_and_the_provinces_are_one_more_once()
    {
        var read = Read(Head + "60.0,593.0,22915.0,68.0,22915.0,Tỉnh L,Phường H\n"
            + "60,593,22918,68,22915,Tỉnh L,Phường H\n");
        Assert.Equal(["60 68", "22915 22915", "22918 22915"], read.Rows.Select(row => $"{row.FromCode} {row.ToCode}"));
        Assert.Equal([2, 2, 3], read.Rows.Select(row => row.Row));
        Assert.Equal(["68 Tỉnh L province ", "22915 Phường H commune 68"],
            read.NewUnits.Select(unit => $"{unit.Code} {unit.Name} {unit.Level} {unit.ParentCode}"));
    }

    [Fact]
    public void Lost_zeros_are_put_back_by_the_level_of_the_column() => Assert.Equal(["01 02", "00007 00009"],
        Read(Head + "1.0,1.0,7.0,2,9,Tỉnh A,Xã B\n").Rows.Select(row => $"{row.FromCode} {row.ToCode}"));

    [Fact]
    public void A_district_without_communes_goes_over_itself() => Assert.Equal("755",
        Read(Head + "77,755.0,,79,26732,Tỉnh A,Đặc khu B\n").Rows[^1].FromCode);

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_beside_them()
    {
        var read = Read("x,newWard,newProvince,newWardCode,newProvinceCode,wardCode,districtCode,provinceCode\n"
            + "?,Xã B,Tỉnh A,22915,68,22918,593,60\n");
        Assert.Equal(["60 68", "22918 22915"], read.Rows.Select(row => $"{row.FromCode} {row.ToCode}"));
    }

    public void Dispose() => File.Delete(file);

    SuccessionFile Read(string text)
    {
        File.WriteAllText(file, text);
        return SuccessionFile.Read(file, findings);
    }
}
