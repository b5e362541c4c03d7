namespace EGov.Identity.Tests.SignIn;

public sealed class CodeStepTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Path = "/id/dang-nhap/ma-xac-thuc";

    [Fact]
    public async Task Without_a_right_password_before_there_is_no_second_step()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync(Path);
        Assert.Equal((303, "/id/dang-nhap"), (visitor.Status, visitor.Location));
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_opens_nothing()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = await BeforeAsync(officer);
        await visitor.SendAsync(Path, ("code", officer.WrongCode()));
        Assert.Equal(422, visitor.Status);
        Assert.Equal(302, (await visitor.OpenAsync("/id/tai-khoan")).Status);
    }

    [Fact]
    public async Task A_code_opens_once_and_not_a_second_time()
    {
        var officer = await Officer.AddAsync(app);
        var code = officer.Code();
        using var first = await BeforeAsync(officer);
        Assert.Equal(303, (await first.SendAsync(Path, ("code", code))).Status);

        using var second = await BeforeAsync(officer);
        Assert.Equal(422, (await second.SendAsync(Path, ("code", code))).Status);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(303, (await second.SendAsync(Path, ("code", officer.Code()))).Status);
    }

    [Fact]
    public async Task Of_four_who_bring_the_same_code_at_once_one_gets_in()
    {
        var officer = await Officer.AddAsync(app);
        var code = officer.Code();
        var visitors = new List<Visitor>();
        for (var number = 0; number < 4; number++)
        {
            visitors.Add(await BeforeAsync(officer));
        }
        await Task.WhenAll(visitors.Select(visitor => visitor.SendAsync(Path, ("code", code))));
        Assert.Single(visitors, visitor => visitor.Status == 303);
        Assert.Equal(1, await app.Database.CountAsync("sessions", $"account_id = '{officer.Account.Id}'"));
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_written()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = await BeforeAsync(officer);
        var typed = officer.RecoveryCodes[3].ToLowerInvariant().Replace('-', ' ');
        Assert.Equal(303, (await visitor.SendAsync(Path, ("code", typed))).Status);

        using var again = await BeforeAsync(officer);
        Assert.Equal(422, (await again.SendAsync(Path, ("code", typed))).Status);
        Assert.Equal(9, await app.Database.CountAsync(
            "recovery_codes", $"account_id = '{officer.Account.Id}' and used_at is null"));
    }

    [Fact]
    public async Task Nobody_gets_in_with_a_recovery_code_of_another()
    {
        var (officer, other) = (await Officer.AddAsync(app), await Officer.AddAsync(app));
        using var visitor = await BeforeAsync(officer);
        Assert.Equal(422, (await visitor.SendAsync(Path, ("code", other.RecoveryCodes[0]))).Status);
    }

    [Fact]
    public async Task Codes_are_guessed_five_times_and_then_one_waits()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = await BeforeAsync(officer);
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(422, (await visitor.SendAsync(Path, ("code", officer.WrongCode()))).Status);
        }
        Assert.Equal(429, (await visitor.SendAsync(Path, ("code", officer.Code()))).Status);
        Assert.NotNull(visitor.Answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_right_password_between_does_not_make_guesses_of_the_code_anew()
    {
        var officer = await Officer.AddAsync(app);
        for (var guess = 0; guess < 4; guess++)
        {
            using var guesser = await BeforeAsync(officer);
            await guesser.SendAsync(Path, ("code", officer.WrongCode()));
        }
        using var visitor = await BeforeAsync(officer);
        Assert.Equal(422, (await visitor.SendAsync(Path, ("code", officer.WrongCode()))).Status);
        Assert.Equal(429, (await visitor.SendAsync(Path, ("code", officer.WrongCode()))).Status);
    }

    [Fact]
    public async Task Every_sign_in_has_a_session_of_its_own_whatever_cookie_was_brought()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();
        await officer.SignInAsync(visitor);
        await officer.SignInAsync(visitor);
        Assert.Equal(2, await app.Database.ScalarAsync<long>(
            $"select count(distinct id) from sessions where account_id = '{officer.Account.Id}'"));
    }

    async Task<Visitor> BeforeAsync(Officer officer)
    {
        var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        return await visitor.FollowAsync();
    }
}
