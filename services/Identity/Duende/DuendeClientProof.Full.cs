using Duende.IdentityServer.Models;
using Duende.IdentityServer.Stores;
using Duende.IdentityServer.Validation;

namespace EGov.Identity.Issuer;

/// <summary>Which client asks, by the rules of the other profile: no secret in a body, assertions once.</summary>
internal sealed class DuendeClientProof(ClientSignIn clients, IClientStore store) : IClientSecretValidator
{
    public async Task<ClientSecretValidationResult> ValidateAsync(HttpContext context)
    {
        var (_, client, error) = await clients.ReadAsync(context.Request);
        return client is null
            ? new() { IsError = true, Error = error!.Code, ErrorDescription = error.Description }
            : new()
            {
                IsError = false,
                Client = await store.FindClientByIdAsync(client.Id),
                Secret = new ParsedSecret { Id = client.Id, Type = client.Kind },
            };
    }
}
