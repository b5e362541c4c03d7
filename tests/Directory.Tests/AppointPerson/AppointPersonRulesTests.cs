using EGov.Directory.AppointPerson;
using EGov.ServiceDefaults.Problems;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.AppointPerson;

public sealed class AppointPersonRulesTests
{
    const string Source = "KH 2992";
    static readonly DateOnly Start = new(2024, 1, 1), End = new(2024, 12, 31);
    static readonly PostRoles Roles = new([new("specialist"), new("leader", HasHead: true),
        new("receiver", PublicContact: Source), new("postal", PersonKind.Postal)]);
    static readonly Unit Office = Unit.Open(
        Guid.NewGuid(), UnitKind.Agency, new("Sở A", "Sở", "province", null), new(2020, 1, 1), "x");

    [Fact]
    public void A_sound_appointment_is_not_refused() => Assert.Empty(Judge(Asked()));

    [Theory]
    [InlineData("minister", "RoleIsKnown")]
    [InlineData("postal", "RoleFitsThePerson")]
    public void A_role_is_one_of_the_list_and_of_the_kind_of_person(string role, string code) =>
        Assert.Equal([code], Codes(Judge(Asked() with { Role = role })));

    [Fact]
    public void An_employee_of_the_post_holds_no_role_of_an_office()
    {
        Assert.Equal(["RoleFitsThePerson"], Codes(Judge(Asked(), Somebody(kind: PersonKind.Postal))));
        Assert.Empty(Judge(Asked() with { Role = "postal" }, Somebody(kind: PersonKind.Postal)));
    }

    [Fact]
    public void Only_a_role_with_a_head_has_one()
    {
        Assert.Equal(["RoleHasAHead"], Codes(Judge(Asked() with { IsHead = true })));
        Assert.Empty(Judge(Asked() with { Role = "leader", IsHead = true }));
    }

    [Theory]
    [InlineData("2023-12-31", "2024-01-01", true)]
    [InlineData("2024-12-31", null, true)]
    [InlineData("2023-01-01", "2023-12-31", false)]
    [InlineData("2025-01-01", null, false)]
    public void A_unit_has_one_head_at_a_time_appointed_or_acting(string from, string? to, bool isRefused)
    {
        var other = Held(Somebody(), "leader", PostKind.Acting, isHead: true);
        var refusals = Judge(Asked() with
        {
            Role = "leader", IsHead = true, From = DateOnly.Parse(from), To = to is null ? null : DateOnly.Parse(to),
        }, posts: [other]);
        Assert.Equal(isRefused ? ["UnitHasOneHead"] : [], Codes(refusals));
        Assert.Empty(Judge(Asked() with { Role = "leader" }, posts: [other]));
    }

    [Fact]
    public void The_head_in_the_way_is_named_with_their_days()
    {
        var open = Held(Somebody(), "leader", isHead: true, isOpen: true);
        var refusal = Assert.Single(Judge(Asked() with { Role = "leader", IsHead = true }, posts: [open]));
        Assert.EndsWith("(Giám đốc) từ ngày 01/01/2024.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void A_role_at_a_unit_is_held_once_at_a_time(string from, bool isRefused)
    {
        var person = Somebody();
        person.Posts.Add(Held(person, "specialist"));
        var asked = Asked() with { From = DateOnly.Parse(from), To = null };
        Assert.Equal(isRefused ? ["PostIsHeldOnce"] : [], Codes(Judge(asked, person)));
        Assert.Empty(Judge(asked with { Role = "leader" }, person));
    }

    [Fact]
    public void A_role_held_for_another_or_elsewhere_does_not_stand_in_the_way()
    {
        var person = Somebody();
        person.Posts.Add(Held(person, "specialist", PostKind.Delegated));
        person.Posts.Add(Post.Of(Guid.NewGuid(), person.Id,
            new(Guid.NewGuid(), "specialist", "x", PostKind.Regular, false), Start, End, "x"));
        Assert.Empty(Judge(Asked(), person));
    }

    [Fact]
    public void Who_receives_is_reachable_in_public_and_the_source_is_cited()
    {
        var refusal = Assert.Single(Judge(Asked() with { Role = "receiver" }, Somebody(isPublic: false)));
        Assert.Equal(("HoldersAreReachable", "contactIsPublic", Source), (refusal.Code, refusal.Field, refusal.Article));
        Assert.Empty(Judge(Asked() with { Role = "receiver" }));
    }

    [Fact]
    public void A_delegation_is_no_appointment() =>
        Assert.Equal(["DelegationIsNoAppointment"], Codes(Judge(Asked() with { Kind = PostKind.Delegated })));

    [Fact]
    public void Everything_wrong_is_told_at_once() => Assert.Equal(
        ["DayIsPlausible", "LastDayIsNotBeforeTheFirst", "TextIsWritten", "TextIsWritten", "RoleIsKnown"],
        Codes(Judge(Asked() with { From = new(2200, 1, 1), To = Start, Act = "", Title = " ", Role = "?" })));

    static AppointPersonRequest Asked() => new(
        new AppointedPerson(), Office.Id, "specialist", "Chuyên viên", PostKind.Regular, Start, "1/QĐ");

    static Person Somebody(PersonKind kind = PersonKind.Officer, bool isPublic = true) =>
        Person.Enter(Guid.NewGuid(), kind, new("Nguyễn Văn Mẫu", "0252", null, isPublic));

    static Post Held(
        Person person, string role, PostKind kind = PostKind.Regular, bool isHead = false, bool isOpen = false) =>
        Post.Of(Guid.NewGuid(), person.Id, new(Office.Id, role, "Giám đốc", kind, isHead), Start, isOpen ? null : End, "x");

    static IReadOnlyList<Refusal> Judge(AppointPersonRequest asked, Person? person = null, params Post[] posts) =>
        AppointPersonRules.Judge(Roles, asked, person ?? Somebody(), Office, posts);

    static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(refusal => refusal.Code);

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        var twice = Somebody();
        twice.Posts.Add(Held(twice, "specialist"));
        Assert.Equal(["RoleIsKnown role: Vai trò phải là một trong: specialist, leader, receiver, postal."],
            Judge(Asked() with { Role = "minister" }).Told());
        Assert.Equal(["RoleFitsThePerson role: Vai trò này chỉ dành cho nhân viên bưu điện."],
            Judge(Asked() with { Role = "postal" }).Told());
        Assert.Equal(["RoleFitsThePerson role: Nhân viên bưu điện không giữ vai trò của cơ quan nhà nước."],
            Judge(Asked(), Somebody(PersonKind.Postal)).Told());
        Assert.Equal(["RoleHasAHead isHead: Vai trò này không phải của người đứng đầu đơn vị."],
            Judge(Asked() with { IsHead = true }).Told());
        Assert.Equal(["DelegationIsNoAppointment kind: Ủy quyền ghi từ chức trách của người ủy quyền, không bổ nhiệm."],
            Judge(Asked() with { Kind = PostKind.Delegated }).Told());
        Assert.Equal(
            ["HoldersAreReachable contactIsPublic: Người tiếp nhận hồ sơ phải công khai số điện thoại công vụ."],
            Judge(Asked() with { Role = "receiver" }, Somebody(isPublic: false)).Told());
        Assert.Equal(["PostIsHeldOnce role: Người này đã giữ chức trách đó tại đơn vị trong thời gian này."],
            Judge(Asked(), twice).Told());
        Assert.Equal(["act", "title"], Judge(Asked() with { Title = "", Act = "" }).Select(one => one.Field));
    }

    [Fact]
    public void The_head_in_the_way_is_named_with_their_last_day() => Assert.Equal(
        ["UnitHasOneHead isHead: Đơn vị đã có người đứng đầu (Giám đốc) từ ngày 01/01/2024 đến hết ngày 31/12/2024."],
        Judge(Asked() with { Role = "leader", IsHead = true }, posts: [Held(Somebody(), "leader", isHead: true)])
            .Told());
}
