using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;

namespace EGov.TestKit;

/// <summary>
/// Puts a token made anew on every request, so that it never ends however the test moves the clock; and the purpose.
/// </summary>
public sealed class TokenHandler(Func<string> token, string? purpose = null) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
        if (purpose is not null && !request.Headers.Contains("X-Purpose"))
        {
            request.Headers.Add("X-Purpose", purpose);
        }
        return base.SendAsync(request, cancel);
    }
}

public static class TrustedIssuer
{
    /// <summary>Lets a service believe the issuer of a test.</summary>
    public static IWebHostBuilder Trust(this IWebHostBuilder host, TestIssuer issuer)
    {
        foreach (var (key, value) in issuer.Settings)
        {
            host.UseSetting(key, value);
        }
        return host;
    }
}
