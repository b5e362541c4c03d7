using EGov.Identity.AcceptInvitation;

namespace EGov.Identity.Tests.Administration;

public sealed class ChangeAccountTests(Office office) : IClassFixture<Office>
{
    static readonly string[] Verbs = ["disabling", "enabling", "second-factor-reset", "unlocking"];

    [Fact]
    public async Task A_disabled_account_has_no_session_left_and_is_opened_again()
    {
        var (id, tag) = await NewAsync();
        var account = new EGov.Identity.Accounts.Account { Id = id, Kind = "officer", Name = "A" };
        await office.SignInAsync(account);
        var disabled = await ChangeAsync(id, "disabling", tag);
        Assert.Equal((200, "disabled"), (disabled.Status, disabled.Body.GetProperty("state").GetString()));
        Assert.Equal(0, await office.Database.CountAsync("sessions", $"account_id = '{id}' and ended_at is null"));
        var enabled = await ChangeAsync(id, "enabling", disabled.Tag!);
        Assert.Equal("invited", enabled.Body.GetProperty("state").GetString());
        Assert.Equal(2, await office.Database.CountAsync("audit_entries",
            $"object = 'account/{id}' and action in ('DisableAccount', 'EnableAccount') and before_hash <> after_hash"));
    }

    [Fact]
    public async Task A_lost_phone_is_forgotten()
    {
        var (id, tag) = await NewAsync();
        await office.Database.ScalarAsync<Guid>($"""
            insert into second_factors (account_id, secret, confirmed_at, last_step) values ('{id}', '\x00', now(), 5)
            returning account_id
            """);
        var reset = await ChangeAsync(id, "second-factor-reset", tag);
        Assert.False(reset.Body.GetProperty("hasSecondFactor").GetBoolean());
        Assert.Equal(0, await office.Database.CountAsync("second_factors", $"account_id = '{id}'"));
    }

    [Fact]
    public async Task A_change_names_the_state_it_saw()
    {
        var (id, tag) = await NewAsync();
        Assert.Equal(428, (await ChangeAsync(id, "disabling", null)).Status);
        Assert.Equal(200, (await ChangeAsync(id, "disabling", tag)).Status);
        Assert.Equal(412, (await ChangeAsync(id, "enabling", tag)).Status);
    }

    [Fact]
    public async Task Nobody_outside_the_subtree_changes_or_sees_anything_and_nobody_their_own()
    {
        var (id, tag) = await NewAsync();
        foreach (var verb in Verbs)
        {
            Assert.Equal(403, (await office.SendAsync(
                HttpMethod.Post, $"/{id}/{verb}", office.Admin(Office.South), tag: tag)).Status);
            Assert.Equal(403, (await office.SendAsync(
                HttpMethod.Post, $"/{id}/{verb}", office.AdminWithAccount(id, Office.Province), tag: tag)).Status);
            Assert.Equal(404, (await office.SendAsync(
                HttpMethod.Post, $"/{Guid.NewGuid()}/{verb}", office.Admin(Office.North), tag: tag)).Status);
        }
        Assert.Equal(403, (await office.SendAsync(HttpMethod.Get, $"/{id}", office.Admin(Office.South))).Status);
        Assert.Equal(403, (await office.SendAsync(
            HttpMethod.Post, $"/{id}/invitation", office.Admin(Office.South))).Status);
        Assert.Equal(0, await office.Database.CountAsync("invitations", $"account_id = '{id}'"));
        Assert.Equal(200, (await office.SendAsync(HttpMethod.Get, $"/{id}", office.Admin(Office.North))).Status);
    }

    [Fact]
    public async Task An_invitation_is_shown_once_and_opens_the_page()
    {
        var (id, _) = await NewAsync();
        var (status, body, _) = await office.SendAsync(
            HttpMethod.Post, $"/{id}/invitation", office.Admin(Office.North), key: "again");
        Assert.Equal(201, status);
        var address = body.GetProperty("address").GetString()!;
        Assert.Equal(office.Time.GetUtcNow() + Invitations.Lifetime, body.GetProperty("expiresAt").GetDateTimeOffset());
        using var visitor = office.NewVisitor();
        Assert.Equal("Đặt mật khẩu", (await visitor.OpenAsync(new Uri(address).PathAndQuery)).Heading);
        Assert.Equal(0, await office.Database.CountAsync(
            "idempotency", $"encode(body, 'escape') like '%{address[^20..]}%'"));
    }

    [Fact]
    public async Task A_citizens_account_is_nobodys_to_manage()
    {
        var citizen = await office.AddAccountAsync("citizen");
        Assert.Equal(404, (await office.SendAsync(
            HttpMethod.Get, $"/{citizen.Id}", office.Admin(Office.Province))).Status);
    }

    async Task<(Guid Id, string Tag)> NewAsync() => await office.CreateAsync(
        await office.AddPersonAsync("Người Phường", (Office.Ward, "receiver")));

    Task<(int Status, System.Text.Json.JsonElement Body, string? Tag)> ChangeAsync(Guid id, string verb, string? tag) =>
        office.SendAsync(HttpMethod.Post, $"/{id}/{verb}", office.Admin(Office.North), tag: tag);
}
