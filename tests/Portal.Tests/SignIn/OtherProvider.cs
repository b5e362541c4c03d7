using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.Portal.Tests.SignIn;

/// <summary>
/// The certified provider of Provider/provider.mjs as a process of its own: the portal is proven against it as against
/// ours, so that any provider may stand in its place.
/// </summary>
public sealed class OtherProvider : IAsyncDisposable
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests", "Portal.Tests", "Provider");

    readonly HttpClient http = new();
    NodeProgram? process;

    public const string Secret = "a-secret-of-the-test-and-of-nobody-else";

    public int Port { get; } = FreePort.Next();

    public string Issuer => $"http://localhost:{Port}";

    public async Task StartAsync() => process = await NodeProgram.StartAsync(Folder, "provider.mjs",
        $"{Port}", SignInStand.Origin + "/dang-nhap/tra-ve", SignInStand.Origin + "/da-dang-xuat");

    public Task StopAsync() => process?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    /// <summary>How often it gave tokens, and how often it refused.</summary>
    public async Task<(int Granted, int Refused)> CountsAsync()
    {
        var counts = await http.GetFromJsonAsync<JsonElement>(Issuer + "/test/counts");
        return (counts.GetProperty("granted").GetInt32(), counts.GetProperty("refused").GetInt32());
    }

    /// <summary>Everybody is signed out everywhere: no refresh token is good any more.</summary>
    public Task EndAllAsync() => http.GetStringAsync(Issuer + "/test/end-all");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await StopAsync();
    }
}
