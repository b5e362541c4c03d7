using System.Net;
using System.Net.Sockets;
using System.Text;
using EGov.Dossiers.KeepFiles;

namespace EGov.Dossiers.Tests.KeepFiles;

public sealed class ContentScanTests
{
    [Fact]
    public async Task None_is_set_and_nothing_is_scanned() =>
        Assert.True(await new ContentScan("").IsCleanAsync(new MemoryStream([1]), default));

    [Theory]
    [InlineData("stream: OK\0", true)]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", false)]
    public async Task A_scanner_is_told_the_whole_content_and_believed(string verdict, bool isClean)
    {
        var content = Encoding.ASCII.GetBytes(new string('x', 150_000));
        var (address, heard) = Scanner(verdict);
        Assert.Equal(isClean, await new ContentScan(address).IsCleanAsync(new MemoryStream(content), default));
        Assert.Equal("zINSTREAM\0" + content.Length, await heard);
    }

    [Fact]
    public async Task A_scanner_that_says_nothing_it_should_lets_nothing_through() => await Assert.ThrowsAsync<IOException>(
        () => new ContentScan(Scanner("INSTREAM size limit exceeded. ERROR\0").Address)
            .IsCleanAsync(new MemoryStream([1]), default));

    [Fact]
    public async Task A_scanner_that_is_away_lets_nothing_through() => await Assert.ThrowsAsync<IOException>(
        () => new ContentScan($"127.0.0.1:{TestKit.FreePort.Next()}").IsCleanAsync(new MemoryStream([1]), default));

    /// <summary>Speaks clamd's INSTREAM once, and tells what it heard: the command and how many bytes.</summary>
    static (string Address, Task<string> Heard) Scanner(string verdict)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ($"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            listener.Stop();
            var wire = client.GetStream();
            var command = new byte[10];
            await wire.ReadExactlyAsync(command);
            var (size, total) = (new byte[4], 0);
            while (true)
            {
                await wire.ReadExactlyAsync(size);
                var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(size);
                if (length == 0)
                {
                    break;
                }
                await wire.ReadExactlyAsync(new byte[length]);
                total += length;
            }
            await wire.WriteAsync(Encoding.ASCII.GetBytes(verdict));
            return Encoding.ASCII.GetString(command) + total;
        }));
    }
}
