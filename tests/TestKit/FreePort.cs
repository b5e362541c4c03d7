using System.Net;
using System.Net.Sockets;

namespace EGov.TestKit;

/// <summary>A loopback TCP port that nobody listens on now.</summary>
public static class FreePort
{
    /// <summary>Asks the system for an unused port and gives it back at once.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
