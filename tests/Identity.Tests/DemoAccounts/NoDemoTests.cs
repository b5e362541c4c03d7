using EGov.Identity.DemoAccounts;

namespace EGov.Identity.Tests.DemoAccounts;

public sealed class NoDemoTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Where_it_is_no_stand_of_developers_nothing_is_made()
    {
        await using var told = new StringWriter();
        await DemoCommand.RunAsync(app.Services, ["--demo-accounts", typeof(NoDemoTests).Assembly.Location, "x"], told);
        Assert.StartsWith("accounts of demonstration are made on a stand of developers only", told.ToString());
        Assert.Equal(1, Environment.ExitCode);
        Environment.ExitCode = 0;
        Assert.Equal(0, await app.Database.CountAsync("accounts", "true"));
    }
}
