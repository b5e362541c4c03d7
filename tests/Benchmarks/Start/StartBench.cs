using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Start;

/// <summary>How long a service takes to its first ready answer, and what it holds when idle.</summary>
internal static class StartBench
{
    const int Rounds = 5;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Stores.StartAsync();
        await ServiceProcess.FinishAsync("services/Procedures", "--migrate", [.. stores.Settings]);
        (string Key, string Value)[] settings =
        [
            .. stores.Settings, ("services:directory:http:0", "http://127.0.0.1:1"),
            ("services:identity:http:0", "http://127.0.0.1:1"),
            ("services:procedures:http:0", "http://127.0.0.1:1"), ("services:dossiers:http:0", "http://127.0.0.1:1"),
            ("services:portal:http:0", "http://127.0.0.1:1"),
            ("SignIn:RingFolder", Path.Combine(stores.Folder, "portal-keys")),
        ];
        // The services take turns with the bare app, so that other work on the machine burdens them alike.
        string[] projects = ["gateway", "services/Portal", "services/Procedures"];
        var bare = new List<(double Start, double Memory)>();
        var ours = projects.ToDictionary(project => project, _ => new List<(double Start, double Memory)>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await MeasureAsync(BareService.StartEmptyAsync));
            foreach (var project in projects)
            {
                ours[project].Add(await MeasureAsync(() => ServiceProcess.StartAsync(project, settings)));
            }
        }
        foreach (var project in projects)
        {
            var name = Path.GetFileName(project).ToLowerInvariant();
            report.Add(new($"{name} cold start", ours[project].Select(one =>
                one.Start).Median(), "ms", "bare Kestrel app",
                bare.Select(one => one.Start).Median(), Goal: 2.5, LessIsBetter: true));
            report.Add(new($"{name} idle memory", ours[project].Select(one => one.Memory).Median(), "MiB",
                "bare Kestrel app", bare.Select(one => one.Memory).Median(), Goal: 1.7, LessIsBetter: true));
        }
    }

    static async Task<(double Start, double Memory)> MeasureAsync(Func<Task<ServiceProcess>> start)
    {
        await using var service = await start();
        await Task.Delay(Idle);
        return (service.ColdStart.TotalMilliseconds, service.MemoryMebibytes);
    }
}
