using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditWriteTests(AuditStores stores) : IClassFixture<AuditStores>
{
    static AuditEntry Whole(string what) =>
        AuditEntry.Of(new("u-1", "officer", "portal"), "samples.change", what, "làm thử") with
        {
            OnBehalfOf = "unit-1",
            Decision = AuditEntry.Refused,
            BeforeHash = [1, 2],
            AfterHash = null,
            Times = 3,
        };

    [Theory]
    [InlineData("save")]
    [InlineData("batch")]
    [InlineData("copy")]
    public async Task Every_way_of_writing_keeps_every_column(string way)
    {
        var entry = Whole(way);
        await WriteAsync(entry, way);

        var read = Assert.Single(await ReadAsync(way));
        Assert.Equal(entry with { Id = read.Id, At = read.At, BeforeHash = read.BeforeHash }, read);
        Assert.Equal([1, 2], read.BeforeHash!);
    }

    [Fact]
    public async Task Time_is_that_of_the_database()
    {
        var before = (await stores.ListAsync<DateTimeOffset>("select clock_timestamp()"))[0];
        await WriteAsync(Whole("time"), "save");
        var after = (await stores.ListAsync<DateTimeOffset>("select clock_timestamp()"))[0];

        Assert.InRange((await ReadAsync("time"))[0].At, before, after);
    }

    [Fact]
    public async Task An_entry_of_what_was_undone_is_not_kept()
    {
        await using var db = stores.OpenDb();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.Record(Whole("undone"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Empty(await ReadAsync("undone"));
    }

    async Task WriteAsync(AuditEntry entry, string way)
    {
        await using var connection = await stores.Source.OpenConnectionAsync();
        await using var db = stores.OpenDb();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { entry.ToCommand() } };
        db.Record(entry);
        await (way switch
        {
            "save" => db.SaveChangesAsync(),
            "batch" => batch.ExecuteNonQueryAsync(),
            _ => AuditWrite.WriteAsync(connection, [entry], default),
        });
    }

    async Task<List<AuditEntry>> ReadAsync(string what)
    {
        await using var find = stores.Source.CreateCommand(
            $"select {AuditTables.Columns} from audit_entries where object = '{what}'");
        await using var row = await find.ExecuteReaderAsync();
        var found = new List<AuditEntry>();
        while (await row.ReadAsync())
        {
            found.Add(AuditEntry.Read(row));
        }
        return found;
    }
}
