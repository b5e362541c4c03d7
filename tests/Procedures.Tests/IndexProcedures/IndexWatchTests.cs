using EGov.Procedures.IndexProcedures;
using EGov.Procedures.Tests.SearchProcedures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class IndexWatchTests(ProceduresDatabase database) : OpenIndexTests(database)
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(20);
    readonly ManualTime time = new(Sample.Now);

    [Fact]
    public async Task Marks_are_looked_at_often_and_codes_now_and_then()
    {
        await PublishAsync(Sample.Content("1.000071", "Cấp phép nuôi tôm"));
        await PublishAsync(Sample.Content("1.000072", "Cấp phép nuôi sứa"));
        using var watch = new IndexWatch(
            index, new ConfigurationBuilder().Build(), time, NullLogger<IndexWatch>.Instance);
        await watch.StartAsync(default);
        await LookedAsync();
        Assert.True(catalogue.TryGet("1.000071", out var one));
        Assert.True(catalogue.TryGet("1.000072", out var other));

        // Each has what the other should have: number, sum and greatest are as they were.
        catalogue.Forget(["1.000071", "1.000072"]);
        catalogue.Apply([SampleDocuments.Of("1.000071", "Cấp phép") with { Sequence = other.Card.Sequence },
            SampleDocuments.Of("1.000072", "Cấp phép") with { Sequence = one.Card.Sequence }]);
        for (var looks = 0; looks < 44; looks++)
        {
            await NextLookAsync();
        }
        Assert.Equal("Cấp phép", Name("1.000071"));
        await NextLookAsync();
        Assert.Equal(("Cấp phép nuôi tôm", "Cấp phép nuôi sứa"), (Name("1.000071"), Name("1.000072")));

        await PublishAsync(Sample.Content("1.000073", "Cấp phép nuôi rươi"));
        await NextLookAsync();
        Assert.Equal("Cấp phép nuôi rươi", Name("1.000073"));
        await watch.StopAsync(default);
    }

    string? Name(string code) => catalogue.TryGet(code, out var entry) ? entry.Card.Name : null;

    Task NextLookAsync()
    {
        time.Set(time.GetUtcNow() + Look);
        return LookedAsync();
    }

    async Task LookedAsync()
    {
        while (time.Waiting == 0)
        {
            await Task.Delay(5);
        }
    }
}
