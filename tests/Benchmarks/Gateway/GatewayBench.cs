using EGov.Benchmarks.Harness;
using EGov.TestKit;

namespace EGov.Benchmarks.Gateway;

/// <summary>The gateway with every rule of it on, against nginx with none, in front of the same bare service.</summary>
internal static class GatewayBench
{
    const string Target = "/api/procedures?q=khai+sinh";
    const int Rounds = 3;
    const int Seconds = 6;

    // The runtime compiles the hot paths anew under load for about this long; a gateway in service is past that.
    const int WarmUpSeconds = 25;
    const int Connections = 64;

    public static async Task RunAsync(Report report)
    {
        // As large as a page of ten search results.
        var body = "{\"items\":[" + string.Join(',', Enumerable.Repeat("\"Đăng ký khai sinh\"", 200)) + "]}";
        await using var service = await BareService.StartAsync(new Dictionary<string, string> { [Target] = body });
        await using var issuer = await TestIssuer.StartAsync();
        await using var gateway = await StartAsync(service.Address, issuer.Settings);
        if (Nginx.Program is not { } program)
        {
            report.Add(Figure.NotMeasured("gateway requests", "nginx is not installed"));
            return;
        }
        await using var nginx = await Nginx.StartAsync(program, service.Address);
        var ours = new List<(double Rate, double Cpu)>();
        var theirs = new List<(double Rate, double Cpu)>();
        var known = new List<(double Rate, double Cpu)>();
        var carried = new List<(double Rate, double Cpu)>();
        var token = issuer.LongMachine("procedures.import");
        await Load.RunAsync(gateway.Address + Target, WarmUpSeconds, Connections);
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await MeasureAsync(gateway.Address, () => gateway.CpuSeconds));
            theirs.Add(await MeasureAsync(nginx.Address, () => nginx.CpuSeconds));
            known.Add(await MeasureAsync(gateway.Address, () => gateway.CpuSeconds, token));
            // The same request, token and all: nginx carries it and asks nothing.
            carried.Add(await MeasureAsync(nginx.Address, () => nginx.CpuSeconds, token));
        }
        report.Add(new("gateway requests", ours.Select(one => one.Rate).Median(), "1/s", "nginx proxy_pass",
            theirs.Select(one => one.Rate).Median(), Goal: 0.70));
        report.Add(new("gateway requests, each with a token", known.Select(one => one.Rate).Median(), "1/s",
            "nginx proxy_pass", carried.Select(one => one.Rate).Median(), Goal: 0.70));
        report.Add(new("gateway CPU per request with a token", known.Select(one => one.Cpu).Median(), "µs",
            "nginx proxy_pass", carried.Select(one => one.Cpu).Median(), LessIsBetter: true));
        report.Add(new("gateway CPU per request", ours.Select(one => one.Cpu).Median(), "µs", "nginx proxy_pass",
            theirs.Select(one => one.Cpu).Median(), LessIsBetter: true));
    }

    public static Task<ServiceProcess> StartAsync(string service, params (string Key, string Value)[] more) =>
        ServiceProcess.StartAsync("gateway", [.. more,
        ("services:directory:http:0", service),
        ("services:identity:http:0", service), ("services:dossiers:http:0", service),
        ("services:procedures:http:0", service), ("services:portal:http:0", service),
        ("Gateway:RateLimits:reads:PerSecond", "100000000"), ("Gateway:RateLimits:reads:Burst", "100000000")]);

    static async Task<(double Rate, double Cpu)> MeasureAsync(
        string address, Func<double> cpu, string? token = null)
    {
        var before = cpu();
        var result = await Load.RunAsync(address + Target, Seconds, Connections, token: token);
        if (result.Bad > 0)
        {
            throw new InvalidOperationException($"{address} gave {result.Bad} bad answers.");
        }
        return (result.PerSecond, (cpu() - before) * 1e6 / (result.PerSecond * Seconds));
    }
}
