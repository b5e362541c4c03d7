using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>An authorization request (OpenID Core §3.1.2.1) whose client and redirect belong together.</summary>
internal sealed record AuthorizeRequest(Client Client, string RedirectUri, Parameters Given)
{
    public string? State => Given["state"];

    public string? Nonce => Given["nonce"];

    /// <summary>S256 challenge; there once the rules have passed.</summary>
    public string Challenge => Given["code_challenge"]!;

    public IReadOnlyList<string> Scopes => ScopeRules.Read(Given["scope"]) ?? [];

    public IReadOnlyList<string> Prompt => Given["prompt"]?.Split(' ') ?? [];

    public TimeSpan? MaxAge =>
        int.TryParse(Given["max_age"], AuthorizeRules.Digits, null, out var age) ? TimeSpan.FromSeconds(age) : null;
}
