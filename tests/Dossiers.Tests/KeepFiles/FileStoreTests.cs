using System.Text;
using EGov.Dossiers.KeepFiles;
using EGov.TestKit;

namespace EGov.Dossiers.Tests.KeepFiles;

/// <summary>What every place for contents must do; once for the folder, once for a real S3.</summary>
public abstract class FileStoreTests
{
    internal abstract Task<IFileStore> OpenAsync();

    protected async Task What_is_put_is_read_from_any_offset()
    {
        var store = await OpenAsync();
        await PutAsync(store, "content/ab/1", "không dấu, có dấu");
        Assert.Equal("không dấu, có dấu", await ReadAsync(store, "content/ab/1"));
        Assert.Equal("ng dấu, có dấu", await ReadAsync(store, "content/ab/1", Encoding.UTF8.GetByteCount("khô")));
    }

    protected async Task What_lies_there_stays_as_it_is()
    {
        var store = await OpenAsync();
        await PutAsync(store, "content/ab/2", "first");
        await PutAsync(store, "content/ab/2", "again");
        Assert.Equal("first", await ReadAsync(store, "content/ab/2"));
    }

    protected async Task What_is_not_there_is_nothing_and_may_be_removed()
    {
        var store = await OpenAsync();
        Assert.Null(await store.OpenAsync("content/ab/3", 0, default));
        await store.DeleteAsync("content/ab/3", default);
        await PutAsync(store, "content/ab/3", "x");
        await store.DeleteAsync("content/ab/3", default);
        Assert.Null(await store.OpenAsync("content/ab/3", 0, default));
    }

    protected async Task Of_many_that_put_one_content_all_are_done_and_one_lies_there()
    {
        var store = await OpenAsync();
        var large = new string('a', 3_000_000);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PutAsync(store, "content/ab/4", large)));
        Assert.Equal(large, await ReadAsync(store, "content/ab/4"));
    }

    protected async Task A_content_that_breaks_off_is_not_there()
    {
        var store = await OpenAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => store.PutAsync("content/ab/5", new BrokenStream(), default));
        Assert.Null(await store.OpenAsync("content/ab/5", 0, default));
    }

    static async Task PutAsync(IFileStore store, string key, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await store.PutAsync(key, content, default);
    }

    static async Task<string> ReadAsync(IFileStore store, string key, long from = 0)
    {
        await using var content = await store.OpenAsync(key, from, default);
        using var reader = new StreamReader(content!);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Says it is longer than what it gives.</summary>
    sealed class BrokenStream() : MemoryStream(new byte[200_000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 100_000 ? throw new IOException("broken") : base.ReadAsync(buffer, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("broken");

        public override int Read(byte[] buffer, int offset, int count) =>
            Position > 100_000 ? throw new IOException("broken") : base.Read(buffer, offset, count);
    }
}

public sealed class FolderStoreTests : FileStoreTests, IDisposable
{
    readonly string folder = Path.Combine(Repository.Artifacts, "tests", $"store-{Guid.NewGuid():N}");

    [Fact]
    public Task Put_and_read() => What_is_put_is_read_from_any_offset();

    [Fact]
    public Task Put_twice() => What_lies_there_stays_as_it_is();

    [Fact]
    public Task Remove() => What_is_not_there_is_nothing_and_may_be_removed();

    [Fact]
    public Task Put_at_once() => Of_many_that_put_one_content_all_are_done_and_one_lies_there();

    [Fact]
    public Task Put_half() => A_content_that_breaks_off_is_not_there();

    [Fact]
    public async Task No_key_leads_out_of_the_folder() => await Assert.ThrowsAsync<ArgumentException>(
        async () => await (await OpenAsync()).OpenAsync("../../etc/passwd", 0, default));

    [Fact]
    public async Task Nothing_half_done_is_left()
    {
        await Put_half();
        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal override Task<IFileStore> OpenAsync()
    {
        Directory.CreateDirectory(folder);
        return Task.FromResult<IFileStore>(new FolderStore(folder));
    }
}

public sealed class S3StoreTests : FileStoreTests
{
    const string Gateway = "engines/versitygw";

    [NeedsSharedFact(Gateway)]
    public Task Put_and_read() => What_is_put_is_read_from_any_offset();

    [NeedsSharedFact(Gateway)]
    public Task Put_twice() => What_lies_there_stays_as_it_is();

    [NeedsSharedFact(Gateway)]
    public Task Remove() => What_is_not_there_is_nothing_and_may_be_removed();

    [NeedsSharedFact(Gateway)]
    public Task Put_at_once() => Of_many_that_put_one_content_all_are_done_and_one_lies_there();

    [NeedsSharedFact(Gateway)]
    public Task Put_half() => A_content_that_breaks_off_is_not_there();

    internal override async Task<IFileStore> OpenAsync()
    {
        var (address, bucket) = await VersityGateway.NewBucketAsync();
        return new S3Store(new(address, bucket, VersityGateway.Key, VersityGateway.Secret));
    }
}
