using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.SignIn;

public sealed class SignInAuditTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string SetUp = "holder ChangePassword pwd", Enrolled = "holder SetUpSecondFactor otp",
        PasswordWasRight = "holder CheckPassword pwd", SignedIn = "holder SignIn pwd otp mfa";

    [Fact]
    public async Task Both_steps_and_the_session_are_told()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();
        await officer.SignInAsync(visitor);

        await app.IsAsync(officer.Account.Id, SetUp, Enrolled, PasswordWasRight, "holder CheckCode otp", SignedIn);
        Assert.Equal(1, await app.Database.CountAsync("audit_entries e",
            $"action = 'SignIn' and actor_kind = 'officer' and exists (select from sessions s where " +
            $"e.object = 'session/' || s.id and s.account_id = '{officer.Account.Id}')"));
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_saying_who_it_was()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor, "không phải mật khẩu này");

        await app.IsAsync(officer.Account.Id, SetUp, "nobody CheckPassword wrong-password refused");
    }

    [Fact]
    public async Task An_account_that_is_shut_tells_who_tries_it()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().Users.Where(user => user.Id == officer.Account.Id)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.DisabledAt, app.Time.GetUtcNow()));
        using var visitor = app.NewVisitor();
        Assert.Equal(422, (await officer.GivePasswordAsync(visitor)).Status);

        await app.IsAsync(officer.Account.Id, SetUp, "nobody CheckPassword disabled refused");
    }

    [Fact]
    public async Task Who_is_locked_out_is_told_once_and_not_at_each_knock()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        for (var guess = 0; guess < 8; guess++)
        {
            using var visitor = app.NewVisitor();
            await officer.GivePasswordAsync(visitor, "không phải mật khẩu này");
        }

        await app.IsAsync(officer.Account.Id, [SetUp, "system LockOut too-many-failures",
            .. Enumerable.Repeat("nobody CheckPassword wrong-password refused", AttemptsThatAreFree)]);
        await app.CountsAsync("LockOut", "waiting", 8 - AttemptsThatAreFree);
    }

    [Fact]
    public async Task A_wrong_code_and_a_used_recovery_code_are_told()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        await visitor.FollowAsync();
        await visitor.SendAsync("/id/dang-nhap/ma-xac-thuc", ("code", officer.WrongCode()));
        await visitor.SendAsync("/id/dang-nhap/ma-xac-thuc", ("code", "AAAA-BBBB-CCCC-DDDD"));
        await visitor.SendAsync("/id/dang-nhap/ma-xac-thuc", ("code", officer.RecoveryCodes[0]));

        await app.IsAsync(officer.Account.Id, SetUp, Enrolled, PasswordWasRight, SignedIn,
            "nobody CheckCode wrong-or-used refused", "nobody UseRecoveryCode wrong-or-used refused",
            "holder UseRecoveryCode recovery-code");
    }

    [Fact]
    public async Task A_code_that_does_not_prove_a_new_app_is_told()
    {
        var officer = await Officer.AddAsync(app, isEnrolled: false);
        using var visitor = app.NewVisitor();
        await officer.GivePasswordAsync(visitor);
        await visitor.FollowAsync();
        await visitor.SendAsync("/id/dang-nhap/thiet-lap", ("code", "12345x"));

        await app.IsAsync(
            officer.Account.Id, SetUp, PasswordWasRight, "nobody SetUpSecondFactor wrong-code refused");
    }

    [Fact]
    public async Task Names_nobody_has_are_counted_and_what_was_typed_is_nowhere()
    {
        const int Tries = 7;
        for (var guess = 0; guess < Tries; guess++)
        {
            using var visitor = app.NewVisitor();
            await visitor.OpenAsync("/id/dang-nhap");
            await visitor.SendAsync(
                "/id/dang-nhap", ("userName", $"mat.khau.go.nham.{guess}"), ("password", "bi.mat.go.vao"));
        }

        await app.CountsAsync("CheckPassword", "unknown-name", Tries);
        Assert.Equal(0, await app.Database.CountAsync("audit_entries e", "e::text ~ 'go[.](nham|vao)'"));
    }

    static int AttemptsThatAreFree => Identity.SignIn.AttemptLimits.OfName.Free;
}
