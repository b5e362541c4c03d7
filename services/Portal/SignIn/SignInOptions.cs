namespace EGov.Portal.SignIn;

/// <summary>Section <c>SignIn</c> of the configuration: whose word about people counts, and how long it lasts.</summary>
internal sealed record SignInOptions
{
    /// <summary>Address of the OpenID Connect provider as tokens name it; empty: nobody can sign in.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Where this server reaches the provider, if not at that address.</summary>
    public Uri? Inside { get; init; }

    /// <summary>Scheme and host under which people see the portal.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The provider's page about the account: password, other sessions; empty where it has none of
    /// ours.</summary>
    public string AccountPage { get; init; } = "";

    public string ClientId { get; init; } = "portal";
    public string ClientSecret { get; init; } = "";
    public string Scope { get; init; } = "openid profile";

    /// <summary>Folder of the ring of keys that lock sessions; the same for all replicas.</summary>
    public string RingFolder { get; init; } = "";

    /// <summary>Whether the ring is made elsewhere (<see cref="NewKeyCommand"/>) and only read here.</summary>
    public bool RingIsFixed { get; init; }

    /// <summary>A session unused for so long is over.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>However busy, a citizen signs in again after this.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The same for those who work here: a working day.</summary>
    public TimeSpan LongestAtWork { get; init; } = TimeSpan.FromHours(8);

    public bool IsOffered => Authority.Length > 0;

    public bool IsSecure => Origin.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Origin of a provider elsewhere, which forms may then lead to; else empty.</summary>
    public string Elsewhere => IsOffered && OriginOf(Authority) is var provider && provider != Origin ? provider : "";

    public string CallbackAddress => Origin + Paths.Callback;

    public string SignedOutAddress => Origin + Paths.SignedOut;

    /// <summary>Without words of its own the section follows <c>Identity:Issuer</c>, our provider behind the same
    /// door.</summary>
    public static SignInOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("SignIn").Get<SignInOptions>() ?? new();
        var issuer = configuration["Identity:Issuer"] ?? "";
        var inside = configuration["services:identity:http:0"];
        if (options.Authority.Length == 0 && issuer.Length > 0)
        {
            options = options with
            {
                Authority = issuer, AccountPage = new Uri(issuer).AbsolutePath + "/tai-khoan",
                Inside = inside is null ? null : new Uri(inside),
            };
        }
        return options with
        {
            Origin = new[] { options.Origin, configuration["Portal:PublicUrl"] ?? "", OriginOf(options.Authority) }
                .First(origin => origin.Length > 0 || !options.IsOffered).TrimEnd('/'),
        };
    }

    static string OriginOf(string address) =>
        address.Length == 0 ? "" : new Uri(address).GetLeftPart(UriPartial.Authority);
}
