using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>Tables of the issuer: keys, clients, what was granted, what was used.</summary>
internal static class IssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SigningKey>().ToTable("signing_keys");
        model.Entity<Client>(client =>
        {
            client.ToTable("clients");
            client.Property(row => row.Keys).HasColumnType("jsonb");
        });
        model.Entity<TokenFamily>(family =>
        {
            family.ToTable("token_families");
            family.Property(row => row.Id).ValueGeneratedNever();
            family.HasIndex(row => row.CodeHash).IsUnique();
            family.HasIndex(row => row.ExpiresAt);
            family.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
            family.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
            family.HasOne<SignInSession>().WithMany().HasForeignKey(row => row.SessionId);
        });
        model.Entity<RefreshToken>(token =>
        {
            token.ToTable("refresh_tokens").HasKey(row => row.Hash);
            token.HasOne<TokenFamily>().WithMany().HasForeignKey(row => row.FamilyId);
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consents").HasKey(row => new { row.AccountId, row.ClientId });
            consent.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
            consent.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        });
        model.Entity<UsedAssertion>(assertion =>
        {
            assertion.ToTable("used_assertions").HasKey(row => new { row.ClientId, row.Jti });
            assertion.HasIndex(row => row.ExpiresAt);
        });
    }
}
