using EGov.Portal.AccountService;
using EGov.Portal.ProcedureService;

namespace EGov.Portal.Tests.AccountService;

public sealed class ServiceReplyTests
{
    [Fact]
    public void Refusals_come_with_their_boxes()
    {
        var reply = new ServiceReply(422, """
            {"title":"Không đúng quy định","status":422,"detail":"A. B.","refusals":[
              {"code":"UserNameIsFree","message":"Đã có người dùng.","field":"userName"},{"code":"X","message":"B."}]}
            """, "");
        Assert.False(reply.IsGood);
        Assert.Equal([("userName", "Đã có người dùng."), (null, "B.")],
            reply.Refusals.Select(one => (one.Field, one.Message)));
    }

    [Fact]
    public void A_problem_without_refusals_is_told_in_its_detail() => Assert.Equal(
        "Quá lớn.", Assert.Single(new ServiceReply(413, """{"detail":"Quá lớn."}""", "").Refusals).Message);

    [Theory]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(412, false)]
    [InlineData(200, false)]
    public void What_is_not_theirs_is_as_unknown_as_what_is_not_there(int status, bool isUnknown) =>
        Assert.Equal(isUnknown, new ServiceReply(status, "", "").IsUnknown);

    [Fact]
    public void Nonsense_is_a_service_that_is_away()
    {
        Assert.Throws<ServiceAway>(() => new ServiceReply(200, "<html>", "").Read<ManagedAccounts>());
        Assert.Throws<ServiceAway>(() => new ServiceReply(200, "null", "").Read<ManagedAccounts>());
        Assert.Throws<ServiceAway>(() => new ServiceReply(422, "<html>", "").Refusals);
    }

    [Fact]
    public void A_role_that_is_not_theirs_to_give_is_told_beside_the_role()
    {
        Assert.Equal("role", Assert.Single(Appointments.Refusals(new(403, "{}", ""))).Field);
        Assert.Equal("from", Assert.Single(Appointments.Refusals(new(422,
            """{"refusals":[{"code":"DayIsPlausible","message":"Ngày không hợp lý.","field":"from"}]}""", ""))).Field);
    }
}
