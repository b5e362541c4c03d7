using Duende.IdentityServer.Validation;
using Models = Duende.IdentityServer.Models;

namespace EGov.Identity.Issuer;

/// <summary>RFC 9700 §2.1: character by character; IdentityServer's own comparison ignores case.</summary>
internal sealed class DuendeRedirects : IRedirectUriValidator
{
    public Task<bool> IsRedirectUriValidAsync(string requestedUri, Models.Client client) =>
        Task.FromResult(client.RedirectUris.Contains(requestedUri, StringComparer.Ordinal));

    public Task<bool> IsPostLogoutRedirectUriValidAsync(string requestedUri, Models.Client client) =>
        Task.FromResult(client.PostLogoutRedirectUris.Contains(requestedUri, StringComparer.Ordinal));
}
