using EGov.Portal.AccountService;

namespace EGov.Portal.DossierService;

/// <summary>Asks the one-stop shop in the name of whoever is signed in, for the sake of a dossier.</summary>
internal sealed class DossierCalls(IHttpClientFactory clients) : SignedCalls(clients)
{
    public const string Client = "dossiers-signed", Open = "dossiers-open", Purpose = "dossier";

    /// <summary>Where the service has them.</summary>
    public const string Place = "api/dossiers";

    public static string PlaceOf(Guid id) => $"{Place}/{id}";

    protected override (string Service, string Client) Of(string address) => ("dossiers", Client);

    /// <summary>The whole case with its tag; null where there is none, or it is not theirs to see.</summary>
    public async Task<(DossierRecord Case, string Tag)?> FindAsync(Guid id, CancellationToken cancel)
    {
        var reply = await GetAsync(PlaceOf(id), cancel);
        return reply.IsGood ? (reply.Read<DossierRecord>(), reply.Tag) : null;
    }
}
