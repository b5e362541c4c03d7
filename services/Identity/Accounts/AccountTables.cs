using EGov.Identity.AcceptInvitation;
using EGov.Identity.FollowDirectory;
using EGov.Identity.SignIn;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Accounts;

/// <summary>Tables of signing in, and what is copied of Directory's people.</summary>
internal static class AccountTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SecondFactor>(factor =>
        {
            factor.ToTable("second_factors").HasKey(row => row.AccountId);
            factor.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(row => row.AccountId);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_codes").HasKey(row => new { row.AccountId, row.Hash });
            code.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations").HasKey(row => row.Hash);
            invitation.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        model.Entity<AttemptRow>(attempt =>
        {
            attempt.ToTable("sign_in_attempts").HasKey(row => row.Key);
            attempt.HasIndex(row => row.LastAt);
        });
        model.Entity<PersonCopy>(person =>
        {
            person.ToTable("person_copy").HasKey(row => row.Id);
            person.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}
