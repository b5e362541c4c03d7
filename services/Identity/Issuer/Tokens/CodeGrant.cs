using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>A code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.6, OpenID Core §3.1.3).</summary>
internal sealed class CodeGrant(IdentityDb db, TokenIssue issue, TimeProvider time)
{
    public async Task<Checked<TokenAnswer>> AnswerAsync(Client client, Parameters form, CancellationToken cancel)
    {
        if (form["code"] is not { } code || form["redirect_uri"] is not { } redirect
            || form["code_verifier"] is not { } verifier)
        {
            return new ProtocolError("invalid_request", "code, redirect_uri and code_verifier are wanted.");
        }
        var now = time.GetUtcNow();
        var hash = Secrets.HashOf(code);
        var state = await FamilyState.FindAsync(db, db.Set<TokenFamily>().Where(row => row.CodeHash == hash), cancel);
        if (state is null)
        {
            return ProtocolError.Grant;
        }
        // Whoever shows a code twice, or not as it was given, has it from somewhere: it and all it brought are void
        // (RFC 6749 §4.1.2, RFC 9700 §4.5.3).
        var isOf = IsOf(state.Family, client, redirect, verifier);
        if (!isOf || !await FamilyState.TakeCodeAsync(db, state.Family.Id, now, cancel))
        {
            await state.VoidAsync(
                db, state.Entry(client.Id, AccountActs.ReuseCode, isOf ? "used-before" : "not-as-given"), now, cancel);
            return ProtocolError.Grant;
        }
        return state.IsLive(now) && now < state.Family.CodeExpiresAt
            ? await issue.IssueAsync(client, state, state.Scopes, isFirst: true, cancel)
            : ProtocolError.Grant;
    }

    static bool IsOf(TokenFamily family, Client client, string redirect, string verifier) =>
        family.ClientId == client.Id && family.RedirectUri == redirect && IsVerifier(verifier)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(family.Challenge),
            Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))));

    /// <summary>RFC 7636 §4.1: 43 to 128 unreserved characters.</summary>
    static bool IsVerifier(string text) => text.Length is >= 43 and <= 128
        && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_' or '~');
}
