using EGov.Identity.Clients;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>The metadata document (OpenID Discovery §3, RFC 8414 §2); what it does not name is not offered.</summary>
internal static class IssuerMetadata
{
    static readonly string[] Proofs = ["client_secret_basic", "private_key_jwt", "none"];

    public static Dictionary<string, object> Of(IssuerOptions options) => new(StringComparer.Ordinal)
    {
        ["issuer"] = options.Issuer,
        ["authorization_endpoint"] = options.Issuer + Addresses.Authorize,
        ["token_endpoint"] = options.Issuer + Addresses.Token,
        ["userinfo_endpoint"] = options.Issuer + Addresses.UserInfo,
        ["revocation_endpoint"] = options.Issuer + Addresses.Revocation,
        ["end_session_endpoint"] = options.Issuer + Addresses.EndSession,
        ["jwks_uri"] = options.Issuer + Addresses.Keys,
        ["scopes_supported"] = options.Scopes.Select(scope => scope.Name),
        ["response_types_supported"] = new[] { "code" },
        ["response_modes_supported"] = new[] { "query" },
        ["grant_types_supported"] = TokenEndpoint.GrantTypes,
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { SecurityAlgorithms.RsaSha256 },
        ["token_endpoint_auth_methods_supported"] = Proofs,
        ["token_endpoint_auth_signing_alg_values_supported"] = ClientAssertions.Algorithms,
        ["revocation_endpoint_auth_methods_supported"] = Proofs,
        ["revocation_endpoint_auth_signing_alg_values_supported"] = ClientAssertions.Algorithms,
        ["code_challenge_methods_supported"] = new[] { AuthorizeRules.ChallengeMethod },
        ["prompt_values_supported"] = AuthorizeRules.Prompts,
        ["claims_supported"] = TokenWriter.ClaimNames,
        // RFC 9207 §3
        ["authorization_response_iss_parameter_supported"] = true,
        ["request_uri_parameter_supported"] = false,
    };
}
