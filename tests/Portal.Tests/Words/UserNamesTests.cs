using EGov.Portal.Words;

namespace EGov.Portal.Tests.Words;

public sealed class UserNamesTests
{
    [Theory]
    [InlineData("Nguyễn Thị Ánh", "anh.nt")]
    [InlineData("Đỗ Đức  Đạt", "dat.dd")]
    [InlineData("Võ Thị Mai (minh hoạ)", "mai.vt")]
    [InlineData("K'Brếp", "brep.k")]
    [InlineData("Hường", "huong")]
    [InlineData("李", "")]
    public void A_name_gives_a_user_name_to_begin_with(string name, string suggested) =>
        Assert.Equal(suggested, UserNames.Suggest(name));
}
