using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.Dossiers.Tests.PayOnline;

/// <summary>The simulated payment platform as its own process, as in the AppHost.</summary>
public sealed class Platform : IAsyncDisposable
{
    public const string Secret = "bí-mật-thử";

    readonly NodeProgram program;
    readonly HttpClient http = new();

    Platform(NodeProgram program, string address) => (this.program, Address) = (program, address);

    public string Address { get; }

    public static async Task<Platform> StartAsync()
    {
        var port = FreePort.Next();
        return new(await NodeProgram.StartAsync(
            Path.Combine(Repository.Root, "AppHost", "Simulators", "payment-platform"), "platform.mjs",
            $"PORT={port}", "PARTNER=egov", $"SECRET={Secret}"), $"http://127.0.0.1:{port}");
    }

    public Task MisbehaveAsync(string mode) => http.PostAsJsonAsync(Address + "/misbehave", new { mode });

    /// <summary>The payer pays or gives up; the result the platform tells.</summary>
    public async Task<Dictionary<string, string>> PayAsync(string payUrl, string state = "1")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["state"] = state });
        var answer = await http.PostAsync(payUrl, form);
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!;
    }

    public async Task<JsonElement> SendAsync(object message) =>
        await (await http.PostAsJsonAsync(Address, message)).Content.ReadFromJsonAsync<JsonElement>();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await program.DisposeAsync();
    }
}
