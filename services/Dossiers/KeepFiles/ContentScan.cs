using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace EGov.Dossiers.KeepFiles;

/// <summary>
/// Asks a virus scanner (clamd, command INSTREAM) at <c>Files:Clamd</c>, host:port. None is set by default: then nothing
/// is scanned. One that is set and away lets nothing through.
/// </summary>
internal sealed class ContentScan(string address)
{
    const int Piece = 65_536;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Whether the content may be kept.</summary>
    /// <exception cref="IOException">The scanner is away, or says nothing it should.</exception>
    public async Task<bool> IsCleanAsync(Stream whole, CancellationToken cancel)
    {
        if (address.Length == 0)
        {
            return true;
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await AskAsync(whole, patience.Token);
        }
        catch (Exception away) when (away is SocketException or OperationCanceledException)
        {
            throw new IOException("The virus scanner did not answer.", away);
        }
    }

    async Task<bool> AskAsync(Stream whole, CancellationToken cancel)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Split(':')[0], int.Parse(address.Split(':')[1]), cancel);
        await using var wire = socket.GetStream();
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var buffer = new byte[Piece + 4];
        int read;
        whole.Position = 0;
        do
        {
            read = await whole.ReadAsync(buffer.AsMemory(4), cancel);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await wire.WriteAsync(buffer.AsMemory(0, read + 4), cancel);
        }
        while (read > 0);
        using var reader = new StreamReader(wire, Encoding.ASCII);
        var said = (await reader.ReadToEndAsync(cancel)).TrimEnd('\0', '\n');
        return said.EndsWith(" OK", StringComparison.Ordinal) || (said.EndsWith(" FOUND", StringComparison.Ordinal)
            ? false : throw new IOException("The virus scanner gave no verdict."));
    }
}
