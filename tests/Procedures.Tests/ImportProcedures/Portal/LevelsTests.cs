using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class LevelsTests
{
    [Fact]
    public void Levels_are_read_in_any_case_and_told_from_the_highest_down()
    {
        var remarks = new Remarks();
        Assert.Equal([Level.Ministry, Level.Province, Level.Commune],
            NameList.Levels("Cấp xã; CẤP TỈNH, trung ương, Cấp Bộ", remarks));
        Assert.Empty(remarks.List);
    }

    [Fact]
    public void A_level_nobody_knows_is_kept_raw_beside_the_known_ones()
    {
        var remarks = new Remarks();
        Assert.Equal([Level.District], NameList.Levels("Cấp huyện, Cấp vùng; Cấp khu", remarks));
        Assert.Equal("Cấp vùng\nCấp khu", remarks.Raw["cap_thuc_hien"]);
        Assert.All(remarks.List, remark => Assert.Equal(RemarkKinds.LevelIsKnown, remark.Kind));
    }
}
