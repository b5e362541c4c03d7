using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.TestKit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EGov.Identity.Tests;

/// <summary>The service over a fresh real database, at a time the test sets; background work is left out.</summary>
public class IdentityApp : IAsyncLifetime
{
    WebApplicationFactory<Program> factory = null!;

    public IdentityDatabase Database { get; } = new();

    public StandingTime Time { get; } = new();

    /// <summary>What the service takes for the time.</summary>
    protected virtual TimeProvider Clock => Time;

    protected virtual string Issuer => "http://localhost/id";

    /// <summary>Settings of this app alone, given before it starts.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public IServiceProvider Services => factory.Services;

    public virtual async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => Settings
            .Aggregate(host, (set, one) => set.UseSetting(one.Key, one.Value))
            .UseSetting("ConnectionStrings:identity-db", Database.ConnectionString)
            .UseSetting("ConnectionStrings:events-db", Database.ConnectionString)
            .UseSetting("Logging:LogLevel:Default", "Error")
            .UseSetting("Identity:Issuer", Issuer)
            .UseSetting("Identity:HashKey", "a-key-of-tests-that-is-long-enough")
            .UseSetting("KeyProtection:Folder", KeyFolder)
            .ConfigureServices(services =>
            {
                services.RemoveAll<IHostedService>();
                services.Replace(ServiceDescriptor.Singleton(Clock));
            }));
    }

    public virtual async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await Database.DisposeAsync();
        if (Directory.Exists(KeyFolder))
        {
            Directory.Delete(KeyFolder, recursive: true);
        }
    }

    /// <summary>A browser that does not follow redirects and keeps what cookies the test gives it.</summary>
    public HttpClient NewClient() => factory.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>A browser that keeps its cookies and shows every redirect.</summary>
    public Visitor NewVisitor() => new(factory.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    internal async Task<Account> AddAccountAsync(
        string kind = AccountKind.Officer, Guid? person = null, string? password = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account
        {
            Kind = kind, Name = "Nguyễn Thị Ánh", PersonId = person, UserName = $"u{Guid.NewGuid():N}",
        };
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        Assert.True(made.Succeeded, made.ToString());
        return account;
    }

    /// <summary>The cookie header of a browser in which the account has just signed in.</summary>
    internal async Task<string> SignInAsync(Account account, params string[] amr)
    {
        await using var scope = Services.CreateAsyncScope();
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await SignInCookie.StartAsync(http, account, amr is [] ? ["pwd", "otp"] : amr);
        return CookieOf(http.Response.Headers.SetCookie.ToString());
    }

    public static string CookieOf(string setCookie) => setCookie.Split(';')[0];

    /// <summary>What the service would read out of the cookie.</summary>
    internal AuthenticationTicket? Open(string cookie) => Services
        .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInCookie.Scheme)
        .TicketDataFormat.Unprotect(cookie.Split('=', 2)[1]);

    protected string KeyFolder { get; } =
        Path.Combine(Repository.Artifacts, "tests", "identity-keys-" + Guid.NewGuid().ToString("N"));
}
