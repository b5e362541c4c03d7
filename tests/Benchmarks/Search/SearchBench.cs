using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Search;

internal static class SearchBench
{
    public static Task RunAsync(Report report) => Task.CompletedTask;
}
