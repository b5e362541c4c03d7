namespace EGov.LocalHosting.Running;

/// <summary>Questions to a process; each throws where the answer is no.</summary>
internal static class Probe
{
    static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static Task HttpAsync(string address, CancellationToken cancel) => Http.GetStringAsync(address, cancel);

    public static async Task TcpAsync(int port, CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, cancel);
    }
}
