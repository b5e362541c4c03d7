using EGov.Identity.Tests.SignIn;

namespace EGov.Identity.Tests.Administration;

public sealed class OneTimePasswordTests(Office office) : IClassFixture<Office>
{
    const string Own = "mưa chiều trên bến Cồn Chà";

    [Fact]
    public async Task Its_holder_chooses_their_own_first_and_then_sets_up_the_app()
    {
        var (id, name) = await NewAsync();
        var password = await IssueAsync(id);
        using var visitor = office.NewVisitor();
        await GiveAsync(visitor, name, password);
        Assert.Equal("/id/dang-nhap/mat-khau", visitor.Location);
        await visitor.FollowAsync();
        await visitor.SendAsync("/id/dang-nhap/mat-khau", ("password", password));
        Assert.Equal(["Hãy chọn mật khẩu khác mật khẩu dùng một lần."], visitor.Errors);
        await visitor.SendAsync("/id/dang-nhap/mat-khau", ("password", "ngắn"));
        Assert.Contains("Mật khẩu cần ít nhất 12 ký tự.", visitor.Errors);
        await visitor.SendAsync("/id/dang-nhap/mat-khau", ("password", Own));
        Assert.Equal("/id/dang-nhap/thiet-lap", visitor.Location);
        Assert.Equal("active", await StateAsync(id));

        using var again = office.NewVisitor();
        Assert.Equal(422, (await GiveAsync(again, name, password)).Status);
        Assert.Equal("/id/dang-nhap/thiet-lap", (await GiveAsync(again, name, Own)).Location);
    }

    [Theory]
    [InlineData("/id/dang-nhap/ma-xac-thuc")]
    [InlineData("/id/dang-nhap/thiet-lap")]
    public async Task It_opens_no_other_step(string step)
    {
        var (id, name) = await NewAsync();
        using var visitor = office.NewVisitor();
        await GiveAsync(visitor, name, await IssueAsync(id));
        await visitor.OpenAsync(step);
        Assert.Equal("/id/dang-nhap", visitor.Location);
    }

    [Fact]
    public async Task The_page_of_an_own_password_is_closed_to_whoever_has_one()
    {
        var officer = await Officer.AddAsync(office);
        using var visitor = office.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        await visitor.OpenAsync("/id/dang-nhap/mat-khau");
        Assert.Equal("/id/dang-nhap", visitor.Location);
    }

    [Fact]
    public async Task It_ends_by_itself_after_three_days()
    {
        var (id, name) = await NewAsync();
        var password = await IssueAsync(id);
        office.Time.Pass(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));
        using var visitor = office.NewVisitor();
        Assert.Equal(422, (await GiveAsync(visitor, name, password)).Status);
        Assert.Equal(0, await office.Database.CountAsync("audit_entries",
            $"object = 'account/{id}' and action = 'CheckPassword' and decision = 'allowed'"));
    }

    [Fact]
    public async Task It_ends_also_for_whoever_has_yet_to_choose_their_own()
    {
        var (id, name) = await NewAsync();
        var password = await IssueAsync(id);
        using var visitor = office.NewVisitor();
        office.Time.Pass(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        await GiveAsync(visitor, name, password);
        await visitor.FollowAsync();
        office.Time.Pass(TimeSpan.FromMinutes(2));
        await visitor.SendAsync("/id/dang-nhap/mat-khau", ("password", Own));
        Assert.Equal("/id/dang-nhap", visitor.Location);
    }

    [Fact]
    public async Task What_opened_the_account_before_ends()
    {
        var (id, name) = await NewAsync();
        var (_, invited, _) = await office.SendAsync(HttpMethod.Post, $"/{id}/invitation", office.Admin(Office.North));
        await office.SignInAsync(new() { Id = id, Kind = "officer", Name = "A" });
        var first = await IssueAsync(id);
        await IssueAsync(id);
        Assert.Equal(0, await office.Database.CountAsync("sessions", $"account_id = '{id}' and ended_at is null"));
        using var visitor = office.NewVisitor();
        Assert.Equal(422, (await GiveAsync(visitor, name, first)).Status);
        await visitor.OpenAsync(new Uri(invited.GetProperty("address").GetString()!).PathAndQuery);
        Assert.Equal("Đường dẫn không còn dùng được", visitor.Heading);
    }

    [Fact]
    public async Task It_is_for_the_subtree_never_for_oneself_and_audited_without_the_secret()
    {
        var (id, _) = await NewAsync();
        foreach (var token in new[] { office.Admin(Office.South), office.AdminWithAccount(id, Office.Province) })
        {
            Assert.Equal(403, (await office.SendAsync(
                HttpMethod.Post, $"/{id}/one-time-password", token)).Status);
        }
        Assert.Equal(1, await office.Database.CountAsync("accounts", $"id = '{id}' and password_hash is null"));
        await IssueAsync(id);
        Assert.Equal(1, await office.Database.CountAsync(
            "audit_entries", $"object = 'account/{id}' and action = 'ResetPassword' and before_hash <> after_hash"));
    }

    async Task<(Guid Id, string UserName)> NewAsync()
    {
        var name = $"u{Guid.NewGuid():N}"[..20];
        return ((await office.CreateAsync(
            await office.AddPersonAsync("Người Mới", (Office.Ward, "receiver")), name)).Id, name);
    }

    async Task<string> IssueAsync(Guid id)
    {
        var (status, body, _) = await office.SendAsync(
            HttpMethod.Post, $"/{id}/one-time-password", office.Admin(Office.North), key: "again");
        Assert.Equal(201, status);
        Assert.Equal("invited", await StateAsync(id));
        return body.GetProperty("password").GetString()!;
    }

    async Task<string?> StateAsync(Guid id) => (await office.SendAsync(
        HttpMethod.Get, $"/{id}", office.Admin(Office.North))).Body.GetProperty("state").GetString();

    static async Task<Visitor> GiveAsync(Visitor visitor, string name, string password)
    {
        await visitor.OpenAsync("/id/dang-nhap");
        return await visitor.SendAsync("/id/dang-nhap", ("userName", name), ("password", password));
    }
}
