using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>Which client asks, proven the one way its registration names (RFC 6749 §2.3, OpenID Core §9).</summary>
internal sealed class ClientSignIn(IdentityDb db, ClientAssertions assertions)
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    static readonly ProtocolError Unknown = new("invalid_client", "The client is not known by this proof.", 401);

    /// <summary>The form of a request to the token or revocation endpoint, and the client that sent it.</summary>
    public async Task<(Parameters? Form, Client? Client, ProtocolError? Error)> ReadAsync(HttpRequest request)
    {
        var form = await Parameters.OfFormAsync(request);
        if (form.Value is null)
        {
            return (null, null, form.Error);
        }
        var client = await CheckAsync(request, form.Value);
        return (form.Value, client.Value, client.Error);
    }

    async Task<Checked<Client>> CheckAsync(HttpRequest request, Parameters form)
    {
        var header = request.Headers.Authorization.ToString();
        // RFC 6749 §2.3: not more than one method in a request. A secret in the body (client_secret_post) is no method.
        if (form["client_secret"] is not null || (header.Length > 0 && form["client_assertion"] is not null))
        {
            return new ProtocolError("invalid_request", "Send one proof of the client, by header or by assertion.");
        }
        var checkedClient = header.Length > 0 ? await ByHeaderAsync(header)
            : form["client_assertion"] is { } assertion ? await ByAssertionAsync(form, assertion)
            : await ByNameAsync(form);
        return checkedClient.Value is { } client && form["client_id"] is { } named && named != client.Id
            ? new ProtocolError("invalid_request", "client_id is another than the proof's.")
            : checkedClient;
    }

    /// <summary>client_secret_basic: id and secret are form-encoded before they are joined (RFC 6749 §2.3.1).</summary>
    async Task<Checked<Client>> ByHeaderAsync(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var basic) || basic.Parameter is null
            || !basic.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || Decode(basic.Parameter)?.Split(':', 2) is not [var id, var secret])
        {
            return Unknown;
        }
        var client = await FindAsync(WebUtility.UrlDecode(id));
        var hash = Secret.HashOf(WebUtility.UrlDecode(secret));
        return client is { SecretHash: { } known } && CryptographicOperations.FixedTimeEquals(known, hash)
            ? client
            : Unknown;
    }

    async Task<Checked<Client>> ByAssertionAsync(Parameters form, string assertion)
    {
        if (form["client_assertion_type"] != AssertionType)
        {
            return new ProtocolError("invalid_request", "client_assertion_type is not known.");
        }
        return await FindAsync(ClientAssertions.SubjectOf(assertion)) is { Keys: not null } client
            && await assertions.IsGoodAsync(client, assertion)
            ? client
            : Unknown;
    }

    /// <summary>A public client only names itself; PKCE binds what it gets (RFC 9700 §2.1.1).</summary>
    async Task<Checked<Client>> ByNameAsync(Parameters form) =>
        await FindAsync(form["client_id"]) is { Kind: ClientKind.Public } client ? client : Unknown;

    async Task<Client?> FindAsync(string? id) => id is null or "" || id.Contains('\0')
        ? null
        : await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.DisabledAt == null);

    static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
