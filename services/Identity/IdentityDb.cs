using System.Text.Json;
using EGov.Identity.AcceptInvitation;
using EGov.Identity.Accounts;
using EGov.Identity.FollowDirectory;
using EGov.Identity.Grants;
using EGov.Identity.Issuer;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Audit;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Units;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity;

/// <summary>Accounts, their sessions and what the issuer remembers; units and posts are only copied here.</summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<PostCopy> Posts => Set<PostCopy>();
    public DbSet<PersonCopy> People => Set<PersonCopy>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        MapAccounts(model);
        model.Entity<SignInSession>(session =>
        {
            session.ToTable("sessions").HasKey(row => row.Id);
            session.Property(row => row.Id).ValueGeneratedNever();
            session.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
            session.HasIndex(row => row.ExpiresAt);
        });
        model.Entity<PostCopy>(post =>
        {
            post.ToTable("post_copy").HasKey(row => new { row.PersonId, row.PostId });
            post.HasIndex(row => row.UnitId);
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        AccountTables.Map(model);
        IssuerTables.Map(model);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
        model.AddMessaging().AddAudit().AddUnitCopy();
    }

    static void MapAccounts(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts", table => table.HasCheckConstraint("accounts_kind",
                $"kind in ('{AccountKind.Citizen}', '{AccountKind.Officer}', '{AccountKind.Postal}')"));
            account.Property(row => row.Id).ValueGeneratedNever();
            account.HasIndex(row => row.PersonId).IsUnique();
            account.HasIndex(row => row.CitizenNumberHash).IsUnique();
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
    }
}
