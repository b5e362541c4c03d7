using EGov.Identity.Accounts;
using EGov.Identity.Administration;
using EGov.Identity.FollowDirectory;
using EGov.Identity.Passwords;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.DemoAccounts;

/// <summary>Opens one account of the demonstration, or gives one that is there another password and secret.</summary>
internal sealed class DemoMaker(
    IdentityDb db, PasswordChange passwords, SecondFactors factors, ILookupNormalizer names, TimeProvider time)
{
    static readonly AuditAct Act = new(AuditActor.Operator, "MakeDemoAccount", "load");
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMilliseconds(500);

    public Task<bool> IsThereAsync(DemoAccount asked) =>
        db.Users.AnyAsync(user => user.PersonId == asked.Person && user.UserName == asked.UserName);

    public async Task<DemoSecret> MakeAsync(DemoAccount asked)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.PersonId == asked.Person)
            ?? await OpenAsync(asked);
        var password = OneTimePasswords.New();
        var refusals = await passwords.ApplyAsync(account, password, AccountActs.ChangePassword, default);
        if (refusals.Count > 0)
        {
            throw new InvalidOperationException(refusals[0].Message);
        }
        await factors.ResetAsync(account.Id, default);
        var secret = await factors.PrepareAsync(account.Id, default);
        // The code of the step before, so that the one of now is still to be used.
        await factors.ConfirmAsync(
            account, OneTimeCode.At(secret, OneTimeCode.StepOf(time.GetUtcNow()) - 1), default);
        return new(account.UserName!, password, Base32.Write(secret), asked.Shows);
    }

    async Task<Account> OpenAsync(DemoAccount asked)
    {
        var person = await PersonAsync(asked.Person);
        var account = new Account
        {
            Kind = person.Kind, Name = person.Name, PersonId = person.Id, UserName = asked.UserName,
            NormalizedUserName = names.NormalizeName(asked.UserName), ConcurrencyStamp = Guid.NewGuid().ToString(),
        };
        db.Users.Add(account);
        db.Record(Act.Entry(AccountActs.Id(account.Id), null, ShownAccount.HashOf(account)));
        await db.SaveChangesAsync();
        // What follows changes the row itself.
        db.ChangeTracker.Clear();
        return account;
    }

    // The directory has just been loaded: its people come a moment later.
    async Task<PersonCopy> PersonAsync(Guid id)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id) is { } person)
            {
                return person;
            }
            if (time.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException($"The directory has not told of person {id}.");
            }
            await Task.Delay(Pause);
        }
    }
}
