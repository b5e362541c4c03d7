namespace EGov.Identity.Tests.Citizens;

public sealed class LinkingTests(CitizenWorld world) : IClassFixture<CitizenWorld>
{
    const string Mai = "c-0001", Hai = "c-0002", Brep = "c-0003", Ha = "c-0004";

    [Fact]
    public async Task A_new_provider_of_the_state_finds_the_person_by_the_number()
    {
        using var before = await new Citizen(world).SignInAsync("vneid", Mai);
        using var after = await new Citizen(world).SignInAsync("moi", Mai);
        Assert.Equal(await AccountAsync("vneid", Mai), await AccountAsync("moi", Mai));
    }

    [Fact]
    public async Task A_provider_that_has_not_proven_the_number_opens_no_account_by_it_until_both_are_proven()
    {
        using var before = await new Citizen(world).SignInAsync("vneid", Hai);
        using var stranger = await new Citizen(world).SignInAsync("rieng", Hai);
        Assert.Equal(409, (await stranger.Visitor.FollowAsync()).Status);
        Assert.Equal(0, await LoginsAsync("rieng", Hai));

        await before.PressAsync("handler=Link", "rieng", Hai, Hai);

        Assert.Equal("/id/tai-khoan", before.Visitor.Location);
        Assert.Equal(await AccountAsync("vneid", Hai), await AccountAsync("rieng", Hai));
        using var now = await new Citizen(world).SignInAsync("rieng", Hai);
        Assert.Equal("/id/tai-khoan", now.Visitor.Location);

        await before.PressAsync("handler=Unlink", "vneid");
        Assert.Equal("/id/dang-xuat", before.Visitor.Location);
        Assert.Equal(0, await LoginsAsync("vneid", Hai));
        using var left = await new Citizen(world).SignInAsync("rieng", Hai);
        Assert.Equal("/id/tai-khoan", left.Visitor.Location);
    }

    [Fact]
    public async Task Whoever_proves_to_be_another_links_nothing()
    {
        using var owner = await new Citizen(world).SignInAsync("vneid", Brep);
        using var other = await new Citizen(world).SignInAsync("vneid", Ha);
        await owner.PressAsync("handler=Link", "rieng", Ha);
        Assert.Equal(403, (await owner.Visitor.FollowAsync()).Status);
        Assert.Equal(0, await LoginsAsync("rieng", Brep));
    }

    [Fact]
    public async Task A_proof_that_has_grown_old_links_nothing()
    {
        using var owner = await new Citizen(world).SignInAsync("vneid", Ha);
        await owner.PressAsync("handler=Link", "rieng", Ha);
        world.App.Time.Pass(TimeSpan.FromMinutes(6));
        await owner.TravelAsync(Ha);
        world.App.Time.Pass(TimeSpan.FromMinutes(-6));
        Assert.Contains("khong-duoc", owner.Visitor.Location, StringComparison.Ordinal);
        Assert.Equal(0, await LoginsAsync("rieng", Ha));
    }

    [Fact]
    public async Task The_only_way_in_cannot_be_taken_away()
    {
        using var owner = await new Citizen(world).SignInAsync("vneid", Brep);
        await owner.Visitor.OpenAsync("/id/tai-khoan");
        Assert.Null(owner.Visitor.Page.QuerySelector("form[action*=Unlink] button"));
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .CreateAsyncScope(world.App.Services);
        var accounts = (EGov.Identity.Citizens.CitizenAccounts)scope.ServiceProvider
            .GetService(typeof(EGov.Identity.Citizens.CitizenAccounts))!;
        Assert.False(await accounts.UnlinkAsync(await AccountAsync("vneid", Brep), "vneid", default));
    }

    Task<Guid> AccountAsync(string provider, string sub) => world.App.Database.ScalarAsync<Guid>(
        $"select user_id from account_logins where login_provider = '{provider}' and provider_key = '{sub}'");

    Task<long> LoginsAsync(string provider, string sub) => world.App.Database.CountAsync("account_logins",
        $"login_provider = '{provider}' and provider_key = '{sub}'");
}
