namespace EGov.ServiceDefaults.Http;

/// <summary>Sends what is meant for a public address to where this server reaches it, if that is elsewhere.</summary>
/// <param name="outside">The public address; only its scheme, host and port count.</param>
/// <param name="inside">Where it is reached; null: at that address.</param>
public sealed class WayInside(string outside, Uri? inside) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (inside is not null && request.RequestUri is { } asked
            && asked.GetLeftPart(UriPartial.Authority) == new Uri(outside).GetLeftPart(UriPartial.Authority))
        {
            request.RequestUri = new Uri(inside, asked.PathAndQuery);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
