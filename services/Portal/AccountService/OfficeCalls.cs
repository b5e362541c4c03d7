namespace EGov.Portal.AccountService;

/// <summary>Asks identity and directory in the name of whoever is signed in.</summary>
internal sealed class OfficeCalls(IHttpClientFactory clients) : SignedCalls(clients)
{
    public const string Identity = "identity", Directory = "directory";
    public const string Purpose = "administration";

    /// <summary>Name of the HTTP client for a service.</summary>
    public static string ClientOf(string service) => "office-" + service;

    protected override (string Service, string Client) Of(string address)
    {
        var service = address.StartsWith("id/", StringComparison.Ordinal) ? Identity : Directory;
        return (service, ClientOf(service));
    }
}
