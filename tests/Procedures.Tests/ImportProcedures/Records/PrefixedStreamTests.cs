using EGov.Procedures.ImportProcedures.Records;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Records;

public sealed class PrefixedStreamTests
{
    [Fact]
    public void What_was_read_ahead_comes_first_whatever_the_size_of_the_reads() => Prop.ForAll(
        Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(),
        (ahead, behind, size) =>
        {
            var bytes = Enumerable.Range(0, ahead + behind).Select(one => (byte)one).ToArray();
            using var stream = new PrefixedStream(bytes.AsMemory(0, ahead), new MemoryStream(bytes[ahead..]));
            using var copy = new MemoryStream();
            stream.CopyToAsync(copy, size).GetAwaiter().GetResult();
            Assert.Equal(bytes, copy.ToArray());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task It_is_read_forward_only_and_never_blocks_a_thread()
    {
        await using var stream = new PrefixedStream(new byte[] { 1 }, new MemoryStream());
        Assert.Equal((true, false, false), (stream.CanRead, stream.CanSeek, stream.CanWrite));
        Assert.Throws<NotSupportedException>(() => stream.ReadByte());
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
        Assert.Throws<NotSupportedException>(() => stream.WriteByte(1));
        await stream.FlushAsync();
        Assert.Equal(1, await stream.ReadAtLeastAsync(new byte[4], 4, throwOnEndOfStream: false));
    }

    [Fact]
    public async Task Disposing_it_disposes_what_it_reads_from()
    {
        var rest = new MemoryStream();
        await new PrefixedStream(default, rest).DisposeAsync();
        Assert.False(rest.CanRead);
    }
}
