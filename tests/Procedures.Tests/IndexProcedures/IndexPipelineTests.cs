using EGov.Procedures.IndexProcedures;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.Tests.SearchProcedures;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class IndexPipelineTests
{
    readonly List<string> events = [];

    [Fact]
    public async Task Batches_go_to_the_engine_then_to_memory_in_their_order()
    {
        await using var pipeline = new IndexPipeline(WriteAsync, Apply);
        for (var at = 1; at <= 5; at++)
        {
            await pipeline.AddAsync([SampleDocuments.Of("1.00000" + at, "Một", sequence: at)], default);
        }
        await pipeline.EndAsync();
        Assert.Equal([1, 2, 3, 4, 5], Of("memory"));
        Assert.Equal([1, 2, 3, 4, 5], Of("engine"));
        Assert.All(Enumerable.Range(1, 5), at =>
            Assert.True(events.IndexOf($"engine {at}") < events.IndexOf($"memory {at}")));
    }

    [Fact]
    public async Task What_the_engine_did_not_take_is_not_in_memory_and_the_failure_is_told()
    {
        await using var pipeline = new IndexPipeline(
            (_, _) => Task.FromException(new HttpRequestException("away")), Apply);
        await pipeline.AddAsync([SampleDocuments.Of("1.000001", "Một", sequence: 1)], default);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            pipeline.AddAsync([SampleDocuments.Of("1.000002", "Hai", sequence: 2)], default));
        await Assert.ThrowsAsync<HttpRequestException>(pipeline.EndAsync);
        Assert.Empty(events);
    }

    IEnumerable<long> Of(string place) => events.Where(one => one.StartsWith(place, StringComparison.Ordinal))
        .Select(one => long.Parse(one.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));

    async Task WriteAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel)
    {
        await Task.Delay(5, cancel);
        Note("engine", documents);
    }

    void Apply(IReadOnlyList<SearchDocument> documents) => Note("memory", documents);

    void Note(string place, IReadOnlyList<SearchDocument> documents)
    {
        lock (events)
        {
            events.Add($"{place} {documents[0].Code[^1]}");
        }
    }
}
