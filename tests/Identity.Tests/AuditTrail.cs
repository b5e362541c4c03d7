namespace EGov.Identity.Tests;

/// <summary>What the audit says of an account, one line an entry: who, what, why, and the decision where it was no.</summary>
internal static class AuditTrail
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Holds when the entries of the account and its sessions are these and no others, in whatever order: refusals are
    /// not waited for.
    /// </summary>
    public static async Task IsAsync(this IdentityApp app, Guid account, params string[] expected)
    {
        var (wanted, began) = (expected.Order().ToList(), TimeProvider.System.GetTimestamp());
        var found = await ReadAsync(app, account);
        while (!found.SequenceEqual(wanted) && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(20);
            found = await ReadAsync(app, account);
        }
        Assert.Equal(wanted, found);
    }

    static async Task<List<string>> ReadAsync(IdentityApp app, Guid account) => [.. (await app.Database.ListAsync($"""
        select concat_ws(' ', case actor when '{account}' then 'holder' when '' then 'nobody' else actor_kind end,
            action, nullif(purpose, ''), case decision when 'refused' then 'refused' end)
        from audit_entries where object = 'account/{account}' or on_behalf_of = '{account}'
        """)).Order()];
}
