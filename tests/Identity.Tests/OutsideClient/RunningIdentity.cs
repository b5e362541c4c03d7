using System.Diagnostics;
using EGov.TestKit;

namespace EGov.Identity.Tests.OutsideClient;

/// <summary>
/// The real service as a process of its own over a real database. The same service in this process shares its keys, so
/// that a test can sign somebody in.
/// </summary>
public class RunningIdentity : IdentityApp
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Uri address = new($"http://127.0.0.1:{FreePort.Next()}");
    Process? process;

    protected override string Issuer => address + "id";

    protected override TimeProvider Clock => TimeProvider.System;

    public string Address => Issuer;

    public int ProcessId => process!.Id;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        process = Process.Start(Launch())!;
        using var http = new HttpClient { BaseAddress = address };
        var began = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(http))
        {
            Assert.False(process.HasExited, "The service ended.");
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, "The service is not ready.");
            await Task.Delay(100);
        }
    }

    public override async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        await base.DisposeAsync();
    }

    internal ProcessStartInfo Launch() => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "EGov.Identity.dll")])
    {
        WorkingDirectory = Path.Combine(Repository.Root, "services", "Identity"),
        Environment =
        {
            ["ConnectionStrings__identity-db"] = Database.ConnectionString.Replace("Size=20", "Size=60"),
            ["ConnectionStrings__events-db"] = Database.ConnectionString,
            ["Identity__Issuer"] = Issuer,
            ["KeyProtection__Folder"] = KeyFolder,
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["Logging__LogLevel__Default"] = "Error",
        },
    };

    static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
