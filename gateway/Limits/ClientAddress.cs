using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;

namespace EGov.Gateway.Limits;

/// <summary>
/// Whose request it is: the address of the connection, or what proxies named in <c>Gateway:TrustedProxies</c>
/// (addresses or networks) say. Nobody else is believed.
/// </summary>
internal static class ClientAddress
{
    public static void AddClientAddress(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>("ForwardedHeaders_Enabled"))
        {
            throw new InvalidOperationException(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everybody; name the proxies in Gateway:TrustedProxies.");
        }
        var trusted = Trusted(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            trusted.ForEach(options.KnownIPNetworks.Add);
        });
    }

    public static void UseClientAddress(this WebApplication app)
    {
        if (Trusted(app.Configuration).Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>
    /// One household or office counts once: an IPv6 client is its /64. A connection without an address shares
    /// one allowance with all others of that sort.
    /// </summary>
    public static IPAddress Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }

    static List<System.Net.IPNetwork> Trusted(IConfiguration configuration) =>
        (configuration.GetSection("Gateway:TrustedProxies").Get<string[]>() ?? []).Select(Network).ToList();

    static System.Net.IPNetwork Network(string text) =>
        text.Contains('/') ? System.Net.IPNetwork.Parse(text)
            : IPAddress.Parse(text) is var one ? new(one, one.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
            : default;
}
