using System.Net.Sockets;
using System.Text;

namespace EGov.Gateway.Tests.Support;

/// <summary>Bytes on a socket, for requests no HTTP client would send.</summary>
internal static class RawRequest
{
    public static async Task<string> SendAsync(Uri address, string bytes, int seconds = 5)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = socket.GetStream();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), patience.Token);
            int read;
            while ((read = await stream.ReadAsync(buffer, patience.Token)) > 0)
            {
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            answer.Append(end is IOException ? "\n(reset)" : "\n(open)");
        }
        return answer.ToString();
    }

    /// <summary>Status codes of all answers that came back on the connection.</summary>
    public static int[] Statuses(string answer) =>
        answer.Split("HTTP/1.1 ").Skip(1).Select(part => int.Parse(part[..3])).ToArray();
}
