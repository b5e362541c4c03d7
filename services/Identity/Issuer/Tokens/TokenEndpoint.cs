using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>The token endpoint (RFC 6749 §3.2): who asks, by what grant, and the answer.</summary>
internal static class TokenEndpoint
{
    const string Code = "authorization_code", Refresh = "refresh_token", Machine = "client_credentials";

    /// <summary>No implicit and no password grant (RFC 9700 §2.1.2, §2.4).</summary>
    public static readonly string[] GrantTypes = [Code, Refresh, Machine];

    public static void MapToken(this IEndpointRouteBuilder app) =>
        app.MapPost(Addresses.Token, AnswerAsync);

    static async Task<IResult> AnswerAsync(
        HttpContext http, ClientSignIn clients, CodeGrant codes, RefreshGrant refreshes, MachineGrant machines)
    {
        var (form, client, error) = await clients.ReadAsync(http.Request);
        var answer = error is not null ? error : (form!["grant_type"], client!.Kind) switch
        {
            (null, _) => new ProtocolError("invalid_request", "grant_type is missing."),
            (Machine, ClientKind.Machine) => await machines.AnswerAsync(client, form, http.RequestAborted),
            (Code, not ClientKind.Machine) => await codes.AnswerAsync(client, form, http.RequestAborted),
            (Refresh, not ClientKind.Machine) => await refreshes.AnswerAsync(client, form, http.RequestAborted),
            (Code or Refresh or Machine, _) =>
                new ProtocolError("unauthorized_client", "The client is not registered for this grant."),
            _ => new Checked<TokenAnswer>(null, new("unsupported_grant_type", "The grant is not known.")),
        };
        ProtocolError.NoStore(http);
        return answer.Error?.Answer(http) ?? Results.Json(answer.Value, TokenAnswer.Json);
    }
}
