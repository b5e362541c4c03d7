using EGov.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Portal.Tests.SignIn;

/// <summary>A Redis, a provider and a folder of keys, before which any number of portals may stand.</summary>
public sealed class SignInStand : IAsyncLifetime
{
    public const string Name = "sign-in";
    public const string Origin = "http://portal.test";

    readonly string keys = Path.Combine(Repository.Artifacts, "tests", $"portal-keys-{Guid.NewGuid():N}");
    PortalUnderTest? portal;

    public PrivateRedis Redis { get; } = new();

    public OtherProvider Provider { get; } = new();

    /// <summary>One for tests that change nothing of it.</summary>
    public PortalUnderTest Portal => portal ??= NewPortal();

    public async Task InitializeAsync()
    {
        await Redis.StartAsync();
        await Provider.StartAsync();
    }

    public async Task DisposeAsync()
    {
        portal?.Dispose();
        await Provider.DisposeAsync();
        await Redis.DisposeAsync();
        if (Directory.Exists(keys))
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    /// <summary>One more replica.</summary>
    public PortalUnderTest NewPortal(params (string Name, string Value)[] settings) => NewPortal(null, null, settings);

    internal PortalUnderTest NewPortal(
        TimeProvider? time, Action<IServiceCollection>? change, params (string Name, string Value)[] settings) =>
        new(new Uri($"http://127.0.0.1:{FreePort.Next()}"), services =>
        {
            services.Replace(ServiceDescriptor.Singleton(time ?? TimeProvider.System));
            change?.Invoke(services);
        },
        [
            ("SignIn:Authority", Provider.Issuer), ("SignIn:ClientSecret", OtherProvider.Secret),
            ("SignIn:Origin", Origin), ("SignIn:RingFolder", keys),
            ("ConnectionStrings:redis", Redis.ConnectionString),
            ("services:directory:http:0", "http://127.0.0.1:1"), .. settings,
        ]);

    public TestBrowser NewBrowser(PortalUnderTest? before = null) => new(before ?? Portal);
}

[CollectionDefinition(SignInStand.Name)]
public sealed class OnTheSignInStand : ICollectionFixture<SignInStand>;
