using Duende.IdentityServer.Models;
using Duende.IdentityServer.Stores;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>The keys of our ring: which signs, and which are published.</summary>
internal sealed class DuendeKeys(KeyRing ring) : ISigningCredentialStore, IValidationKeysStore
{
    public async Task<SigningCredentials> GetSigningCredentialsAsync() => (await ring.ReadAsync(default)).Signer;

    public async Task<IEnumerable<SecurityKeyInfo>> GetValidationKeysAsync() =>
        (await ring.ReadAsync(default)).Published.Select(key =>
            new SecurityKeyInfo { Key = key, SigningAlgorithm = SecurityAlgorithms.RsaSha256 });
}
