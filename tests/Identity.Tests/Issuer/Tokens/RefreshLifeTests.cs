namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class RefreshLifeTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public async Task An_unused_token_is_void_after_an_hour(int minutes, bool lives)
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var tokens = await work.TokensAsync(client);

        app.Time.Pass(TimeSpan.FromMinutes(minutes));

        Assert.Equal(lives, (await work.RefreshAsync(client, tokens.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task However_often_it_is_used_it_ends_after_twelve_hours()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var tokens = await work.TokensAsync(client);
        var refreshed = 0;

        for (var halfHour = 1; halfHour <= 30; halfHour++)
        {
            app.Time.Pass(TimeSpan.FromMinutes(30));
            var answer = await work.RefreshAsync(client, tokens.Refresh);
            if (!answer.IsSuccessStatusCode)
            {
                break;
            }
            tokens = await Tokens.OfAsync(answer);
            refreshed = halfHour;
        }

        Assert.Equal(23, refreshed);
    }
}
