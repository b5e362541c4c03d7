using EGov.ServiceDefaults.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests;

/// <summary>What the audit says of an account, one line an entry: who, what, why, and whether it was refused.</summary>
internal static class AuditTrail
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Holds when the entries of the account and its sessions are these and no others, in whatever order: refusals are
    /// not waited for.
    /// </summary>
    public static async Task IsAsync(this IdentityApp app, Guid account, params string[] expected)
    {
        var wanted = expected.Order().ToList();
        Assert.Equal(wanted, await UntilAsync(() => ReadAsync(app, account), found => found.SequenceEqual(wanted)));
    }

    /// <summary>Holds when so many were refused in all, in two entries at most, of which none names an account.</summary>
    public static async Task CountsAsync(this IdentityApp app, string action, string why, int times)
    {
        await app.Services.GetRequiredService<AuditRefusals>().StopAsync(default);
        var which = $"action = '{action}' and purpose = '{why}' and decision = 'refused' and concat(actor, object) = ''";
        Assert.Equal(times, await UntilAsync(() => app.Database.ScalarAsync<long>(
            $"select coalesce(sum(times), 0) from audit_entries where {which}"), found => found == times));
        Assert.InRange(await app.Database.CountAsync("audit_entries", which), 1, 2);
    }

    static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> wanted)
    {
        var began = TimeProvider.System.GetTimestamp();
        var found = await read();
        while (!wanted(found) && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(20);
            found = await read();
        }
        return found;
    }

    static async Task<List<string>> ReadAsync(IdentityApp app, Guid account) => [.. (await app.Database.ListAsync($"""
        select concat_ws(' ', case actor when '{account}' then 'holder' when '' then 'nobody' else actor_kind end,
            action, nullif(purpose, ''), case decision when 'refused' then 'refused' end)
        from audit_entries where object = 'account/{account}' or on_behalf_of = '{account}'
        """)).Order()];
}
