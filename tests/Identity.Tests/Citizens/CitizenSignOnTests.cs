using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.Citizens;

public sealed class CitizenSignOnTests(CitizenWorld world) : IClassFixture<CitizenWorld>
{
    const string Mai = "c-0001", Hai = "c-0002", Brep = "c-0003", Ha = "c-0004";

    [Fact]
    public async Task The_first_sign_in_makes_an_account_and_the_next_finds_it()
    {
        using var first = await new Citizen(world).SignInAsync("vneid", Mai, "?returnUrl=%2Fho-so");
        Assert.Equal((302, "/ho-so"), (first.Visitor.Status, first.Visitor.Location));
        using var second = await new Citizen(world).SignInAsync("vneid", Mai);

        var id = await AccountAsync("vneid", Mai);
        Assert.Equal("citizen|Nguyễn Thị Mai", await world.App.Database.ScalarAsync<string>(
            $"select kind || '|' || name from accounts where id = '{id}'"));
        Assert.Equal(2, await world.App.Database.CountAsync("sessions", $"account_id = '{id}' and amr = '{{fed}}'"));
        await second.Visitor.OpenAsync("/id/tai-khoan");
        Assert.Contains("Nguyễn Thị Mai", second.Visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizen_number_lies_nowhere_readable()
    {
        using var citizen = await new Citizen(world).SignInAsync("vneid", Hai);
        var rows = await world.App.Database.ScalarAsync<string>(
            "select string_agg(row_to_json(accounts)::text, '') || (select string_agg(row_to_json(l)::text, '') "
            + "from account_logins l) from accounts");
        Assert.DoesNotContain("060085000002", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.ASCII.GetBytes("060085000002")), rows);
        Assert.Equal(32, await world.App.Database.ScalarAsync<int>(
            $"select length(citizen_number_hash) from accounts where id = '{await AccountAsync("vneid", Hai)}'"));
    }

    [Fact]
    public async Task Whoever_declines_is_told_so_and_nothing_is_kept()
    {
        var before = await world.App.Database.CountAsync("accounts");
        using var citizen = await new Citizen(world).SignInAsync("rieng", "");
        Assert.Equal(403, (await citizen.Visitor.FollowAsync()).Status);
        Assert.Equal("Bạn chưa đăng nhập", citizen.Visitor.Heading);
        Assert.Equal(before, await world.App.Database.CountAsync("accounts"));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_said_on_a_page()
    {
        using var visitor = world.App.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap/cong-dan/vang");
        Assert.Equal(503, (await visitor.FollowAsync()).Status);
        Assert.Equal("Dịch vụ định danh đang không trả lời", visitor.Heading);
    }

    [Fact]
    public async Task An_answer_opens_once_and_only_in_the_browser_that_asked()
    {
        using var citizen = await new Citizen(world).SignInAsync("vneid", Brep);
        var sessions = await world.App.Database.CountAsync("sessions");
        using var thief = world.App.NewVisitor();
        await thief.OpenAsync(citizen.CalledBack);
        Assert.Contains("khong-duoc", thief.Location, StringComparison.Ordinal);
        await citizen.Visitor.OpenAsync(citizen.CalledBack);
        Assert.Contains("khong-duoc", citizen.Visitor.Location, StringComparison.Ordinal);
        Assert.Equal(sessions, await world.App.Database.CountAsync("sessions"));
    }

    [Fact]
    public async Task A_provider_nobody_configured_is_not_found()
    {
        using var visitor = world.App.NewVisitor();
        Assert.Equal(404, (await visitor.OpenAsync("/id/dang-nhap/cong-dan/egov-id")).Status);
    }

    [Fact]
    public async Task A_disabled_account_is_not_let_in()
    {
        using var citizen = await new Citizen(world).SignInAsync("rieng", Ha);
        var id = await AccountAsync("rieng", Ha);
        await using (var scope = world.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IdentityDb>().Users.Where(user => user.Id == id)
                .ExecuteUpdateAsync(user => user.SetProperty(row => row.DisabledAt, world.App.Time.GetUtcNow()));
        }
        using var again = await new Citizen(world).SignInAsync("rieng", Ha);
        Assert.Equal("Tài khoản đã bị khóa", (await again.Visitor.FollowAsync()).Heading);
    }

    [Fact]
    public async Task The_first_page_offers_every_provider_and_keeps_the_way_back()
    {
        using var visitor = world.App.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap?returnUrl=%2Fho-so");
        Assert.Contains(visitor.Page.QuerySelectorAll("a"), link =>
            link.GetAttribute("href") == "/id/dang-nhap/cong-dan/vneid?returnUrl=%2Fho-so"
            && link.TextContent == "Đăng nhập bằng Nguồn vneid");
    }

    Task<Guid> AccountAsync(string provider, string sub) => world.App.Database.ScalarAsync<Guid>(
        $"select user_id from account_logins where login_provider = '{provider}' and provider_key = '{sub}'");
}
