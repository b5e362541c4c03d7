using EGov.Portal.AccountService;

namespace EGov.Portal.Areas.Workspace;

/// <summary>A page about one account and the person whose it is.</summary>
internal abstract class ManagedPage : AdministrationPage
{
    public ManagedAccount Account { get; private set; } = null!;

    /// <summary>The state of the account the page shows.</summary>
    public string AccountTag { get; private set; } = "";

    public KnownPerson Person { get; private set; } = null!;

    public string PersonTag { get; private set; } = "";

    /// <summary>False when there is no such account, or it is not theirs to manage.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var reply = await Calls.GetAsync(ManagedAccount.PlaceOf(id), cancel);
        if (!reply.IsGood)
        {
            return false;
        }
        (Account, AccountTag) = (reply.Read<ManagedAccount>(), reply.Tag);
        return true;
    }

    protected async Task<bool> FindWithPersonAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return false;
        }
        var reply = await Calls.GetAsync(KnownPerson.PlaceOf(Account.PersonId), cancel);
        // The directory asks for one post within reach, identity for all of them; the account is shown either way.
        (Person, PersonTag) = reply.IsGood ? (reply.Read<PersonReply>().State, reply.Tag)
            : (new KnownPerson(Account.PersonId, 0, Account.Name, Account.Kind, []), "");
        return true;
    }
}
