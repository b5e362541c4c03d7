using EGov.Identity.SignIn;

namespace EGov.Identity.Tests.SignIn;

public sealed class EnrolStepTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Path = "/id/dang-nhap/thiet-lap";

    [Fact]
    public async Task The_first_sign_in_sets_up_the_app_and_shows_the_recovery_codes_once()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor, query: "?returnUrl=%2Fviec");
        Assert.Equal(Path + "?returnUrl=%2Fviec", visitor.Location);

        await visitor.FollowAsync();
        var secret = Officer.ReadSecret(visitor.Page.QuerySelector(".secret__text")!.TextContent);
        Assert.NotNull(visitor.Page.QuerySelector(".secret svg"));
        await visitor.SendAsync(Path, ("code", CodeOf(secret)));

        Assert.Equal(RecoveryCodes.Count, visitor.Page.QuerySelectorAll(".codes li").Length);
        Assert.Equal("/viec", visitor.Page.QuerySelector("a.govuk-button")!.GetAttribute("href"));
        Assert.Equal(200, (await visitor.OpenAsync("/id/tai-khoan")).Status);
        Assert.Equal(303, (await visitor.OpenAsync(Path)).Status);
    }

    [Fact]
    public async Task A_page_opened_again_shows_the_same_secret_so_that_a_scan_stays_good()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        var first = (await visitor.FollowAsync()).Page.QuerySelector(".secret__text")!.TextContent;
        Assert.Equal(first, (await visitor.OpenAsync(Path)).Page.QuerySelector(".secret__text")!.TextContent);
    }

    [Fact]
    public async Task A_code_of_another_secret_sets_nothing_up()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        await visitor.FollowAsync();
        var secret = Officer.ReadSecret(visitor.Page.QuerySelector(".secret__text")!.TextContent);
        var wrong = Enumerable.Range(0, 10).Select(number => $"11111{number}")
            .First(code => OneTimeCode.Find(secret, code, app.Time.GetUtcNow(), 0) is null);
        Assert.Equal(422, (await visitor.SendAsync(Path, ("code", wrong))).Status);
        Assert.Equal(0, await app.Database.CountAsync(
            "second_factors", $"account_id = '{officer.Account.Id}' and confirmed_at is not null"));
    }

    [Fact]
    public async Task Whoever_has_an_app_already_is_not_offered_another()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        Assert.Equal((303, "/id/dang-nhap"), ((await visitor.OpenAsync(Path)).Status, visitor.Location));
    }

    [Fact]
    public async Task The_secret_and_the_recovery_codes_lie_unreadable_in_the_database()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        await visitor.FollowAsync();
        var secret = Officer.ReadSecret(visitor.Page.QuerySelector(".secret__text")!.TextContent);
        var kept = await app.Database.ScalarAsync<byte[]>(
            $"select secret from second_factors where account_id = '{officer.Account.Id}'");
        Assert.True(kept.Length > secret.Length);
        Assert.Equal(-1, kept.AsSpan().IndexOf(secret));
    }

    [Fact]
    public void Apps_read_who_it_is_for() => Assert.Equal(
        "otpauth://totp/T%E1%BB%89nh%20A:an.nv?secret=ABC&issuer=T%E1%BB%89nh%20A",
        EnrolStepModel.Address("Tỉnh A", "an.nv", "ABC"));

    string CodeOf(byte[] secret) => OneTimeCode.At(secret, OneTimeCode.StepOf(app.Time.GetUtcNow()));
}
