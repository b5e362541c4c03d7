using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class SourceUnitTests
{
    [Theory]
    [InlineData("Thành phố Phan Thiết", "Thành phố")]
    [InlineData("Thị xã La Gi", "Thị xã")]
    [InlineData("Thị trấn Phú Long", "Thị trấn")]
    [InlineData("Đặc khu Phú Quý", "Đặc khu")]
    [InlineData("thị trấn Phú Long", "Thị trấn")]
    [InlineData("tỉnh Lâm Đồng", "Tỉnh")]
    [InlineData("Phường 1", "Phường")]
    [InlineData("Thị Nại", "Thị")]
    [InlineData("Huế", "Huế")]
    public void The_type_is_how_the_name_begins(string name, string type) =>
        Assert.Equal(type, new SourceUnit("1", name, "commune", null).Type);
}
