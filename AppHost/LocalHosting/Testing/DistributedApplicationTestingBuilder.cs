using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// Runs an AppHost's Program up to its Build and gives the description to a test, which may change it. Its data are
/// the test's own and are deleted afterwards.
/// </summary>
public sealed class DistributedApplicationTestingBuilder
{
    static readonly AsyncLocal<DistributedApplicationTestingBuilder?> Taker = new();
    static int count;
    DistributedApplicationBuilder? taken;

    DistributedApplicationTestingBuilder()
    {
    }

    /// <summary>The description made by the AppHost.</summary>
    public DistributedApplicationBuilder Application => taken ?? throw new InvalidOperationException("No Build was called.");

    /// <summary>Runs the Program of the assembly of <typeparamref name="TEntryPoint"/>.</summary>
    public static Task<DistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[]? args = null, CancellationToken cancellationToken = default) => Task.Run(() =>
    {
        var builder = new DistributedApplicationTestingBuilder();
        Taker.Value = builder;
        var entry = typeof(TEntryPoint).Assembly.EntryPoint!;
        var folder = Path.Combine(AppContext.BaseDirectory, "apphost",
            $"{Environment.ProcessId}-{Interlocked.Increment(ref count)}");
        string[] all = ["--artifacts", folder, "--console", "off", "--port", "0", .. args ?? []];
        try
        {
            entry.Invoke(null, [all]);
        }
        catch (TargetInvocationException end) when (end.InnerException is HostAbortedException)
        {
            return builder;
        }
        throw new InvalidOperationException("The AppHost ended without calling Build.");
    }, cancellationToken);

    /// <summary>The application, not started yet.</summary>
    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new DistributedApplication(Application));

    internal static void HandOver(DistributedApplicationBuilder application)
    {
        if (Taker.Value is { } taker)
        {
            (taker.taken, application.IsForTest) = (application, true);
            throw new HostAbortedException();
        }
    }
}
