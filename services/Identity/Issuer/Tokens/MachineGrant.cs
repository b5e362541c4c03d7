using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.ServiceDefaults.Audit;

namespace EGov.Identity.Issuer;

/// <summary>Client credentials (RFC 6749 §4.4): a machine asks for itself; no refresh token (§4.4.3).</summary>
internal sealed class MachineGrant(TokenWriter writer, AuditReads audit, IssuerOptions options)
{
    public async Task<Checked<TokenAnswer>> AnswerAsync(Client client, Parameters form, CancellationToken cancel)
    {
        // RFC 6749 §3.3: without a scope the one it is registered for.
        var scopes = form["scope"] is { } asked ? ScopeRules.Read(asked) : client.Scopes;
        if (scopes is null || scopes.Count == 0 || !ScopeRules.Covers(client.Scopes, scopes))
        {
            return new ProtocolError("invalid_scope", "scope holds what the client is registered for.");
        }
        await audit.RecordAsync(AuditEntry.Of(new(client.Id, "machine", client.Id), AccountActs.IssueMachineToken, "",
            string.Join(' ', scopes)), cancel);
        return new TokenAnswer(await writer.MachineAsync(client, scopes, cancel),
            (long)options.AccessTokenLife.TotalSeconds, string.Join(' ', scopes));
    }
}
