namespace EGov.Portal.SignIn;

/// <summary>Sends what is meant for the provider's public address to where this server reaches it.</summary>
internal sealed class WayInside(SignInOptions options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (options.Inside is { } inside && request.RequestUri is { } asked
            && asked.GetLeftPart(UriPartial.Authority) == new Uri(options.Authority).GetLeftPart(UriPartial.Authority))
        {
            request.RequestUri = new Uri(inside, asked.PathAndQuery);
        }
        return base.SendAsync(request, cancel);
    }
}
