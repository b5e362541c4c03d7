using EGov.Identity.Accounts;
using EGov.Identity.DemoAccounts;
using EGov.Identity.FollowDirectory;
using EGov.Identity.SignIn;
using EGov.Identity.Tests.SignIn;
using EGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.DemoAccounts;

/// <summary>The service on a stand of developers.</summary>
public sealed class DemoStand : IdentityApp
{
    public DemoStand() => Settings["Demo:Accounts"] = "true";
}

public sealed class DemoCommandTests(DemoStand app) : IClassFixture<DemoStand>, IDisposable
{
    readonly DirectoryInfo folder = System.IO.Directory.CreateDirectory(
        Path.Combine(Repository.Artifacts, "tests", $"demo-{Guid.NewGuid():N}"));

    string Seeds => Path.Combine(folder.FullName, "seeds.jsonl");

    string Secrets => Path.Combine(folder.FullName, "secrets.tsv");

    [Fact]
    public async Task Whoever_reads_the_file_signs_in_and_a_second_run_changes_nothing()
    {
        var name = await SeedAsync();
        await RunAsync(app);
        var before = await File.ReadAllTextAsync(Secrets);
        var secret = new DemoSecrets(Secrets).Read()[name];
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap");
        await visitor.SendAsync("/id/dang-nhap", ("userName", name), ("password", secret.Password));
        await visitor.FollowAsync();
        await visitor.SendAsync("/id/dang-nhap/ma-xac-thuc", ("code", OneTimeCode.At(
            Officer.ReadSecret(secret.Secret), OneTimeCode.StepOf(app.Time.GetUtcNow()))));
        Assert.Equal("/id/tai-khoan", visitor.Location);

        await RunAsync(app);
        Assert.Equal(before, await File.ReadAllTextAsync(Secrets));
    }

    [Fact]
    public async Task The_file_is_its_owners_alone_and_each_password_another()
    {
        var (one, other) = (await SeedAsync(), await SeedAsync());
        await RunAsync(app);
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Secrets) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var secrets = new DemoSecrets(Secrets).Read();
        Assert.NotEqual(secrets[one].Password, secrets[other].Password);
        Assert.NotEqual(secrets[one].Secret, secrets[other].Secret);
    }

    [Fact]
    public async Task A_lost_file_is_made_anew_for_the_same_accounts()
    {
        var name = await SeedAsync();
        await RunAsync(app);
        File.Delete(Secrets);
        await RunAsync(app);
        Assert.Contains(name, new DemoSecrets(Secrets).Read().Keys);
        Assert.Equal(1, await app.Database.CountAsync("accounts", $"user_name = '{name}'"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    async Task<string> SeedAsync()
    {
        var (person, name) = (Guid.NewGuid(), $"u{Guid.NewGuid():N}"[..12]);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        db.People.Add(new PersonCopy { Id = person, Sequence = 1, Name = "Minh Hoạ", Kind = AccountKind.Officer });
        await db.SaveChangesAsync();
        await File.AppendAllTextAsync(Seeds, $$"""{"person":"{{person}}","userName":"{{name}}","shows":"x"}""" + "\n");
        return name;
    }

    async Task RunAsync(IdentityApp on) => await DemoCommand.RunAsync(
        on.Services, ["--demo-accounts", Seeds, Secrets], TextWriter.Null);
}
