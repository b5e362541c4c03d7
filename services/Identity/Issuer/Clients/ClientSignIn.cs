using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>Which client asks, proven the one way its registration names (RFC 6749 §2.3, OpenID Core §9).</summary>
internal sealed class ClientSignIn(IdentityDb db, ClientAssertions assertions, AuditRefusals refusals)
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // RFC 6749 §5.2: 401 with a challenge is the answer to a header; a form is told by the code alone.
    static readonly ProtocolError Unknown = new("invalid_client", "The client is not known by this proof.");

    /// <summary>The form of a request to the token or revocation endpoint, and the client that sent it.</summary>
    public async Task<(Parameters? Form, Client? Client, ProtocolError? Error)> ReadAsync(HttpRequest request)
    {
        var read = await Parameters.OfFormAsync(request);
        if (read.Value is not { } form)
        {
            return (null, null, read.Error);
        }
        var header = request.Headers.Authorization.ToString();
        // RFC 6749 §2.3: not more than one method in a request. A secret in the body (client_secret_post) is no method.
        if (form["client_secret"] is not null || (header.Length > 0 && form["client_assertion"] is not null))
        {
            return (null, null, new("invalid_request", "Send one proof of the client, by header or by assertion."));
        }
        var client = header.Length > 0 ? await ByHeaderAsync(header)
            : form["client_assertion"] is { } assertion ? await ByAssertionAsync(form, assertion)
            : await ByNameAsync(form);
        if (client is null)
        {
            refusals.Note(AccountActs.Tried(null, AccountActs.ProveClient, "unknown-or-wrong-proof"));
        }
        return client is null ? (null, null, Unknown with { Status = header.Length > 0 ? 401 : 400 })
            : form["client_id"] is { } named && named != client.Id
                ? (null, null, new("invalid_request", "client_id is another than the proof's."))
            : (form, client, null);
    }

    /// <summary>client_secret_basic: id and secret are form-encoded before they are joined (RFC 6749 §2.3.1).</summary>
    async Task<Client?> ByHeaderAsync(string header) =>
        AuthenticationHeaderValue.TryParse(header, out var basic) && basic.Parameter is { } parameter
        && basic.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
        && Decode(parameter)?.Split(':', 2) is [var id, var secret]
        && await FindAsync(WebUtility.UrlDecode(id)) is { SecretHash: { } known } client
        && CryptographicOperations.FixedTimeEquals(known, Secrets.HashOf(WebUtility.UrlDecode(secret)))
            ? client
            : null;

    async Task<Client?> ByAssertionAsync(Parameters form, string assertion) =>
        form["client_assertion_type"] == AssertionType
        && await FindAsync(ClientAssertions.SubjectOf(assertion)) is { Keys: not null } client
        && await assertions.IsGoodAsync(client, assertion)
            ? client
            : null;

    /// <summary>A public client only names itself; PKCE binds what it gets (RFC 9700 §2.1.1).</summary>
    async Task<Client?> ByNameAsync(Parameters form) =>
        await FindAsync(form["client_id"]) is { Kind: ClientKind.Public } client ? client : null;

    async Task<Client?> FindAsync(string? id) => id is null or "" || id.Contains('\0')
        ? null
        : await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.DisabledAt == null);

    static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes[..length]) : null;
    }
}
