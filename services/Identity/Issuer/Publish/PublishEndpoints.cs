using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>What everybody may know: the metadata (OpenID Discovery §3, RFC 8414 §2) and the public keys.</summary>
internal static class PublishEndpoints
{
    public static void MapPublish(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.Discovery, (IssuerOptions options) => Results.Json(IssuerMetadata.Of(options)));
        app.MapGet(Addresses.Keys, async (HttpContext http, KeyRing ring) =>
        {
            var keys = await ring.ReadAsync(http.RequestAborted);
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Json(new
            {
                keys = keys.Published.Select(key => RsaKeys.Public(key.Kid, key.N, key.E)),
            });
        });
    }
}
