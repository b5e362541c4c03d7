using EGov.ServiceDefaults.Data;

namespace EGov.ServiceDefaults.Tests.Data;

public sealed class FreshCopyTests
{
    [Fact]
    public async Task After_a_second_it_is_read_again_and_told_what_was_read_last()
    {
        var given = new List<string?>();
        var copy = new FreshCopy<string>((last, _) =>
        {
            given.Add(last);
            return Task.FromResult($"read {given.Count}");
        });
        Assert.Equal("read 1", await copy.NowAsync(CancellationToken.None));
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.Equal("read 2", await copy.NowAsync(CancellationToken.None));
        Assert.Equal([null, "read 1"], given);
    }

    [Fact]
    public async Task Within_the_second_it_is_not_read_again()
    {
        var reads = 0;
        var copy = new FreshCopy<string>((_, _) => Task.FromResult($"read {++reads}"));
        for (var asked = 0; asked < 10_000; asked++)
        {
            await copy.NowAsync(CancellationToken.None);
        }
        // A machine that stops for seconds reads a few times more.
        Assert.InRange(reads, 1, 100);
    }

    [Fact]
    public async Task What_could_not_be_read_is_asked_for_again_at_once()
    {
        var fails = true;
        var copy = new FreshCopy<string>((_, _) => fails ? throw new TimeoutException() : Task.FromResult("read"));
        await Assert.ThrowsAsync<TimeoutException>(async () => await copy.NowAsync(CancellationToken.None));
        fails = false;
        Assert.Equal("read", await copy.NowAsync(CancellationToken.None));
    }
}
