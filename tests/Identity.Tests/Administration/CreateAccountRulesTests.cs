using EGov.Identity.Accounts;
using EGov.Identity.Administration;
using EGov.Identity.FollowDirectory;
using EGov.Identity.Grants;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Tests.Administration;

public sealed class CreateAccountRulesTests
{
    static readonly DateOnly Day = new(2026, 11, 24);

    [Theory]
    [InlineData("abc")]
    [InlineData("an.nv")]
    [InlineData("1-a_b.2")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd")]
    public void Names_that_can_be_told_by_telephone_are_taken(string name) => Assert.Empty(Judge(name));

    [Theory]
    [InlineData("ab")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx")]
    [InlineData("An.nv")]
    [InlineData("ân.nv")]
    [InlineData(".an.nv")]
    [InlineData("an.nv-")]
    [InlineData("an nv")]
    [InlineData("an.nv\n")]
    public void Other_names_are_refused(string name) => Assert.Equal([new("UserNameIsReadable",
        "Tên đăng nhập gồm 3–40 chữ thường không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới; bắt đầu và kết thúc "
        + "bằng chữ hoặc số.", "userName")], Judge(name));

    [Fact]
    public void A_name_and_a_person_have_one_account()
    {
        Assert.Equal([new("UserNameIsFree", "Tên đăng nhập này đã có người dùng.", "userName")], Judge(isTaken: true));
        Assert.Equal([new("PersonHasNoAccountYet", "Người này đã có tài khoản.", "personId")], Judge(hasOne: true));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-11-24", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2026-11-23", false)]
    public void Who_serves_today_or_later_may_have_one(string? to, bool isTaken) => Assert.Equal(
        isTaken ? [] : [new("PersonServesSomewhere", "Nguyễn Thị Ánh không còn chức trách nào.", "personId")],
        Judge(posts: [Held(to)]));

    [Fact]
    public void One_post_that_is_not_over_is_enough_and_none_is_not()
    {
        Assert.Empty(Judge(posts: [Held("2020-01-01"), Held(null)]));
        Assert.Equal("PersonServesSomewhere", Assert.Single(Judge(posts: [])).Code);
    }

    static IReadOnlyList<Refusal> Judge(
        string name = "an.nv", bool isTaken = false, bool hasOne = false, PostCopy[]? posts = null) =>
        CreateAccountRules.Judge(name, new PersonCopy
        {
            Id = Guid.NewGuid(), Sequence = 1, Name = "Nguyễn Thị Ánh", Kind = AccountKind.Officer,
        }, posts ?? [Held(null)], Day, isTaken, hasOne);

    static PostCopy Held(string? to) => new()
    {
        PersonId = Guid.NewGuid(), PostId = Guid.NewGuid(), UnitId = Guid.NewGuid(), Role = "clerk", Kind = "regular",
        ValidFrom = new(2019, 1, 1), ValidTo = to is null ? null : DateOnly.Parse(to),
    };
}
