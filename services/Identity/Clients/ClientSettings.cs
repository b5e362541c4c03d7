namespace EGov.Identity.Clients;

/// <summary>A client as the settings know it; written over the row of that id at every start.</summary>
internal sealed class ClientSettings
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>One of <see cref="ClientKind"/>.</summary>
    public string Kind { get; set; } = "";

    public bool FirstParty { get; set; }

    public bool Refreshes { get; set; }

    public bool Disabled { get; set; }

    /// <summary>JWK set of a client that signs its assertions, as one text.</summary>
    public string? Keys { get; set; }

    /// <summary>Whole addresses; <c>~/</c> stands for the public address of the platform.</summary>
    public string[] RedirectUris { get; set; } = [];

    public string[] PostLogoutRedirectUris { get; set; } = [];

    public string[] Scopes { get; set; } = [];
}

/// <summary>A scope that can be asked for, with the words a person reads before agreeing.</summary>
internal sealed class ScopeSettings
{
    public string Name { get; set; } = "";

    public string Words { get; set; } = "";
}

/// <summary>Kinds of client (RFC 6749 §2.1).</summary>
internal static class ClientKind
{
    /// <summary>Acts for people and keeps a secret.</summary>
    public const string Web = "web";

    /// <summary>Acts for people and can keep none.</summary>
    public const string Public = "public";

    /// <summary>Acts for itself (RFC 6749 §4.4).</summary>
    public const string Machine = "machine";
}
