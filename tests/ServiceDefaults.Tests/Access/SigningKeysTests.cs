using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>Keys come, change, are withdrawn and stay away; the clock is the test's.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    readonly SetClock clock = new();
    TestIssuer issuer = null!;
    HttpClient http = null!;
    SigningKeys keys = null!;

    public async Task InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        http = new HttpClient(new WayInside(TestIssuer.Name, new(issuer.Inside)) { InnerHandler = InnerHttp.Handler() })
        {
            Timeout = TimeSpan.FromSeconds(2),
        };
        keys = new(new(http, TestIssuer.Name), clock, NullLogger<SigningKeys>.Instance);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Known_key_is_fetched_once()
    {
        for (var time = 0; time < 100; time++)
        {
            await keys.PrepareAsync("first");
        }
        Assert.NotNull(keys.Known("first"));
        Assert.Equal(1, issuer.Fetches);
    }

    [Fact]
    public async Task New_key_is_learnt_when_a_token_names_it_and_the_old_one_stays_while_published()
    {
        await keys.PrepareAsync("first");
        issuer.Published.Add(TestIssuer.NewKey("second"));
        clock.Pass(TimeSpan.FromSeconds(11));
        await keys.PrepareAsync("second");
        Assert.NotNull(keys.Known("second"));
        Assert.NotNull(keys.Known("first"));
    }

    [Fact]
    public async Task Made_up_key_ids_make_no_storm()
    {
        await keys.PrepareAsync("first");
        await Parallel.ForAsync(0, 500, async (number, _) => await keys.PrepareAsync($"made up {number}"));
        Assert.Equal(1, issuer.Fetches);
        clock.Pass(TimeSpan.FromSeconds(11));
        await Parallel.ForAsync(0, 500, async (number, _) => await keys.PrepareAsync($"made up {number}"));
        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    public async Task Withdrawn_key_is_forgotten_and_told()
    {
        var told = 0;
        keys.Withdrawn = () => told++;
        await keys.PrepareAsync("first");
        issuer.Published = [TestIssuer.NewKey("second")];
        clock.Pass(TimeSpan.FromSeconds(11));
        await keys.PrepareAsync("second");
        Assert.Null(keys.Known("first"));
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Another_key_under_an_old_id_is_told()
    {
        var told = 0;
        keys.Withdrawn = () => told++;
        await keys.PrepareAsync("first");
        issuer.Published = [TestIssuer.NewKey("first")];
        clock.Pass(TimeSpan.FromSeconds(11));
        await keys.PrepareAsync("other");
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Keys_are_renewed_in_the_background_after_five_minutes()
    {
        await keys.PrepareAsync("first");
        issuer.Published.Add(TestIssuer.NewKey("second"));
        clock.Pass(TimeSpan.FromMinutes(5));
        await keys.PrepareAsync("first");
        await UntilAsync(() => keys.Known("second") is not null);
        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    public async Task Issuer_that_is_away_is_bridged_for_a_quarter_of_an_hour_and_no_longer()
    {
        await keys.PrepareAsync("first");
        issuer.Instead = Away;
        clock.Pass(TimeSpan.FromMinutes(14));
        await keys.PrepareAsync("first");
        Assert.NotNull(keys.Known("first"));
        clock.Pass(TimeSpan.FromMinutes(1));
        await keys.PrepareAsync("first");
        Assert.False(keys.AreHere);
        Assert.Null(keys.Known("first"));
        issuer.Instead = null;
        clock.Pass(TimeSpan.FromSeconds(11));
        await keys.PrepareAsync("first");
        Assert.NotNull(keys.Known("first"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"first","k":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first","use":"enc","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first"}]}""")]
    public async Task Key_document_without_a_usable_key_counts_as_none(string document)
    {
        issuer.Instead = http => http.Response.WriteAsync(document);
        await keys.PrepareAsync("first");
        Assert.False(keys.AreHere);
    }

    [Theory]
    [InlineData("issuer", "http://issuer.test/id/")]
    [InlineData("issuer", "http://other.test/id")]
    [InlineData("issuer", "")]
    [InlineData("jwks_uri", "")]
    [InlineData("jwks_uri", "/keys")]
    [InlineData("jwks_uri", "https://issuer.test/keys")]
    public async Task Issuer_that_tells_something_else_of_itself_is_not_asked_for_keys(string name, string value)
    {
        issuer.Told[name] = value;
        await keys.PrepareAsync("first");
        Assert.False(keys.AreHere);
        Assert.Equal(0, issuer.Fetches);
    }

    [Fact]
    public async Task Keys_are_read_from_wherever_the_issuer_says_they_are()
    {
        issuer.Told["jwks_uri"] = "http://issuer.test/realms/egov/protocol/openid-connect/certs";
        await keys.PrepareAsync("first");
        Assert.NotNull(keys.Known("first"));
    }

    [Fact]
    public async Task Short_keys_are_not_believed()
    {
        issuer.Published = [TestIssuer.NewKey("short", 1024), issuer.Key];
        await keys.PrepareAsync("short");
        Assert.Null(keys.Known("short"));
        Assert.NotNull(keys.Known("first"));
    }

    static Task Away(HttpContext http)
    {
        http.Response.StatusCode = 503;
        return Task.CompletedTask;
    }

    static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 500, "It never came.");
            await Task.Delay(10);
        }
    }
}

/// <summary>A clock that stands until the test moves it.</summary>
internal sealed class SetClock : TimeProvider
{
    DateTimeOffset now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
