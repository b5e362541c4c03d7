namespace EGov.Identity.Tests.Citizens;

public sealed class CitizenAuditTests(CitizenWorld world) : IClassFixture<CitizenWorld>
{
    const string Mai = "c-0001", Hai = "c-0002", Brep = "c-0003", Ha = "c-0004";

    static readonly string[] FirstTime = ["holder MakeAccount vneid", "holder SignIn fed"];

    [Fact]
    public async Task The_first_sign_in_and_one_by_another_provider_of_the_state_are_told()
    {
        using var before = await new Citizen(world).SignInAsync("vneid", Mai);
        using var after = await new Citizen(world).SignInAsync("moi", Mai);

        await world.App.IsAsync(
            await AccountAsync(Mai), [.. FirstTime, "holder LinkProvider moi", "holder SignIn fed"]);
    }

    [Fact]
    public async Task Linking_and_taking_a_link_away_are_told()
    {
        using var citizen = await new Citizen(world).SignInAsync("vneid", Hai);
        var account = await AccountAsync(Hai);
        await citizen.PressAsync("handler=Link", "rieng", Hai, Hai);
        await citizen.PressAsync("handler=Unlink", "vneid");

        await world.App.IsAsync(account, [.. FirstTime, "holder ShowOwnAccount", "holder LinkProvider rieng",
            "holder ShowOwnAccount", "holder UnlinkProvider vneid", "holder EndAllSessions"]);
    }

    [Fact]
    public async Task A_link_that_was_not_proven_is_told_as_refused()
    {
        using var owner = await new Citizen(world).SignInAsync("vneid", Brep);
        using var other = await new Citizen(world).SignInAsync("vneid", Ha);
        await owner.PressAsync("handler=Link", "rieng", Ha);

        await world.App.IsAsync(await AccountAsync(Brep),
            [.. FirstTime, "holder ShowOwnAccount", "nobody LinkProvider NotProven refused"]);
    }

    [Fact]
    public async Task Nothing_a_provider_told_is_in_the_audit_and_who_declines_is_counted()
    {
        using var citizen = await new Citizen(world).SignInAsync("vneid", Ha);
        using var nobody = await new Citizen(world).SignInAsync("vneid", "");

        Assert.Equal(0, await world.App.Database.CountAsync("audit_entries e", "e::text like '%c-000%'"));
        await world.App.CountsAsync("SignIn", "Denied", 1);
    }

    Task<Guid> AccountAsync(string sub) => world.App.Database.ScalarAsync<Guid>(
        $"select user_id from account_logins where login_provider = 'vneid' and provider_key = '{sub}'");
}
