namespace EGov.Identity.Clients;

/// <summary>Section <c>Identity</c> of the configuration.</summary>
internal sealed class IssuerOptions
{
    /// <summary>Public address of this service, as every token names it.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Whom the access tokens of our own programs are for.</summary>
    public string Audience { get; set; } = "egov";

    public TimeSpan AccessTokenLife { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>RFC 6749 §4.1.2 asks for at most ten minutes; a browser needs seconds.</summary>
    public TimeSpan CodeLife { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>A refresh token unused for so long is void.</summary>
    public TimeSpan RefreshIdle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>No refresh token outlives this, nor the session it came from.</summary>
    public TimeSpan RefreshLife { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long one key signs.</summary>
    public TimeSpan KeyLife { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long a key is published before it signs; more than anybody caches keys.</summary>
    public TimeSpan KeyAhead { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a key is published after it signed; more than its last token may be shown.</summary>
    public TimeSpan KeyKept { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Secrets by client id, from the environment; never in a file of ours.</summary>
    public Dictionary<string, string> ClientSecrets { get; } = new(StringComparer.Ordinal);

    public List<ClientSettings> Clients { get; } = [];

    public List<ScopeSettings> Scopes { get; } = [];

    public static IssuerOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Identity").Get<IssuerOptions>() ?? new();
        return Uri.TryCreate(options.Issuer, UriKind.Absolute, out var issuer)
            && issuer is { Scheme: "http" or "https", Query: "", Fragment: "" }
            && issuer.AbsolutePath == IdentitySetup.Path
            ? options
            : throw new InvalidOperationException($"Identity__Issuer is no address that ends in {IdentitySetup.Path}.");
    }
}
