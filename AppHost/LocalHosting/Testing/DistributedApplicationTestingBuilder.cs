namespace Aspire.Hosting.Testing;

/// <summary>
/// Runs an AppHost's Program up to its Build and gives the description to a test, which may change it. Its data are
/// the test's own and are deleted afterwards.
/// </summary>
public static class DistributedApplicationTestingBuilder
{
    static readonly AsyncLocal<Action<DistributedApplicationBuilder>?> Taker = new();
    static int count;

    /// <summary>Runs the Program of the assembly of <typeparamref name="TEntryPoint"/>.</summary>
    public static Task<DistributedApplicationBuilder> CreateAsync<TEntryPoint>(
        string[]? args = null, CancellationToken cancellationToken = default) => Task.Run(() =>
    {
        var taken = default(DistributedApplicationBuilder);
        Taker.Value = builder =>
        {
            taken = builder;
            throw new HostAbortedException();
        };
        var folder = Path.Combine(
            AppContext.BaseDirectory, "apphost", $"{Environment.ProcessId}-{Interlocked.Increment(ref count)}");
        string[] all = ["--artifacts", folder, "--console", "off", "--port", "0", .. args ?? []];
        try
        {
            typeof(TEntryPoint).Assembly.EntryPoint!.Invoke(null, [all]);
        }
        catch (TargetInvocationException end) when (end.InnerException is HostAbortedException && taken is not null)
        {
            taken.IsForTest = true;
            return taken;
        }
        throw new InvalidOperationException("The AppHost ended without calling Build.");
    }, cancellationToken);

    internal static void HandOver(DistributedApplicationBuilder application) => Taker.Value?.Invoke(application);
}
