using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit;

/// <summary>What the database itself refuses, whoever asks by whatever program.</summary>
public sealed class AuditGuardTests(AuditStores stores) : IClassFixture<AuditStores>
{
    public static TheoryData<string> Statements { get; } = [.. new[]
    {
        "audit_entries", "audit_blocks", "audit_heads", "audit_key", "kept_heads",
    }.SelectMany(table => new[] { $"delete from {table}", $"truncate {table}" }),
        "update audit_entries set actor = 'x'", "update audit_blocks set hashes = ''", "update audit_heads set hash = ''",
        "update audit_key set private_key = ''", "update kept_heads set hash = ''"];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task What_is_written_stays_as_it_is(string statement)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => stores.RunAsync(statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    [Fact]
    public async Task The_owner_keeps_only_the_rights_to_read_and_to_add()
    {
        var rights = await stores.ListAsync<string>("""
            select privilege_type from information_schema.role_table_grants
            where table_name = 'audit_entries' and grantee = current_user order by 1
            """);

        Assert.Contains("INSERT", rights);
        Assert.Empty(rights.Intersect(["UPDATE", "DELETE", "TRUNCATE"]));
    }

    [Fact]
    public async Task Making_the_tables_again_changes_nothing_and_puts_a_lost_guard_back()
    {
        await using var own = NpgsqlDataSource.Create(stores.Database);
        await stores.RunAsync("alter table audit_blocks disable trigger append_only");
        Assert.Equal(["audit_blocks"], new AuditDatabase(own).Unguarded());

        await stores.RunAsync("drop trigger append_only on audit_blocks");
        Assert.Equal(["audit_blocks"], new AuditDatabase(own).Unguarded());
        await stores.RunAsync(AuditTables.Sql);

        Assert.Empty(new AuditDatabase(own).Unguarded());
    }
}
