using System.Collections.Concurrent;
using EGov.Procedures.IndexProcedures;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.Tests.SearchProcedures;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class FailingStageTests
{
    readonly ConcurrentQueue<long> applied = new();

    [Fact]
    public async Task After_a_batch_the_engine_refused_nothing_later_reaches_memory()
    {
        await using var pipeline = new IndexPipeline((documents, _) => documents[0].Sequence == Of(2)[0].Sequence
            ? Task.FromException(new HttpRequestException("away")) : Task.CompletedTask, Apply);
        await pipeline.AddAsync(Of(1), default);
        await pipeline.AddAsync(Of(2), default);
        await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.AddAsync(Of(3), default));
        await Assert.ThrowsAsync<HttpRequestException>(pipeline.EndAsync);
        Assert.Equal([Of(1)[0].Sequence], applied);
    }

    [Fact]
    public async Task A_batch_memory_refused_is_told_at_the_end_and_none_overtakes_it()
    {
        await using var pipeline = new IndexPipeline((_, _) => Task.CompletedTask, documents =>
        {
            if (documents[0].Sequence == Of(1)[0].Sequence)
            {
                throw new InvalidDataException("bad");
            }
            Apply(documents);
        });
        await pipeline.AddAsync(Of(1), default);
        await pipeline.AddAsync(Of(2), default);
        await Assert.ThrowsAsync<InvalidDataException>(pipeline.EndAsync);
        Assert.Empty(applied);
    }

    [Fact]
    public async Task The_engine_is_given_one_batch_at_a_time()
    {
        var (first, started) = (new TaskCompletionSource(), 0);
        await using var pipeline = new IndexPipeline((_, _) => ++started == 1 ? first.Task : Task.CompletedTask, Apply);
        await pipeline.AddAsync(Of(1), default);
        var second = pipeline.AddAsync(Of(2), default);
        Assert.False(second.IsCompleted);
        Assert.Equal(1, started);
        first.SetResult();
        await second;
        await pipeline.EndAsync();
        Assert.Equal([Of(1)[0].Sequence, Of(2)[0].Sequence], applied);
    }

    [Fact]
    public async Task Disposing_waits_for_what_is_under_way_and_hides_no_second_error_behind_the_first()
    {
        var slow = new TaskCompletionSource();
        var pipeline = new IndexPipeline((_, _) => slow.Task, Apply);
        await pipeline.AddAsync(Of(1), default);
        var disposing = pipeline.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        slow.SetException(new HttpRequestException("away"));
        await disposing;
        Assert.Empty(applied);
    }

    void Apply(IReadOnlyList<SearchDocument> documents) => applied.Enqueue(documents[0].Sequence);

    static SearchDocument[] Of(int number) => [SampleDocuments.Of("1.00000" + number, "Một", sequence: number)];
}
