using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.Dossiers.FollowProcedures;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;
using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Dossiers.Tests;

/// <summary>A fresh database of a real PostgreSQL as the migrations make it, with units and a procedure in it.</summary>
public sealed class DossiersDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        ConnectionString = await TestPostgres.NewDatabaseAsync();
        Source = NpgsqlDataSource.Create(ConnectionString);
        await using var db = NewContext();
        await db.Database.MigrateAsync();
    }

    public async Task DisposeAsync() => await Source.DisposeAsync();

    internal DossiersDb NewContext() => new(new DbContextOptionsBuilder<DossiersDb>().UseNpgsql(Source).Options);

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> CountAsync(string table, string where = "true") =>
        ScalarAsync<long>($"select count(*) from {table} where {where}");

    /// <summary>What the outbox tells of a dossier, in order.</summary>
    public async Task<IReadOnlyList<(string Type, JsonElement Body)>> ToldAsync(Guid dossier) =>
        await Source.ListAsync("select type, convert_from(body, 'UTF8') from outbox where key = $1 order by id",
            [dossier.ToString("D")], row => (row.GetString(0), JsonDocument.Parse(row.GetString(1)).RootElement),
            CancellationToken.None);

    /// <summary>A unit as the directory would have told it.</summary>
    public async Task<Guid> AddUnitAsync(string name, string level, Guid? parent = null, string? gso = null)
    {
        var id = Guid.NewGuid();
        var told = new UnitChanged(id.ToString("D"), 1, "area",
            [new(new(2020, 1, 1), null, name, name.Split(' ')[0], level, parent?.ToString("D"), "1/NQ", null)],
            gso is null ? [] : [new("gso", gso, new(2020, 1, 1), null)], [], []);
        await RunAsync("insert into unit_copy (id, sequence, kind, state) values ($1, 1, 'area', $2::jsonb)",
            id, JsonSerializer.Serialize(told, ServiceSetup.OurJson));
        return id;
    }

    /// <summary>A version of a procedure as the catalogue would have told it.</summary>
    internal Task AddProcedureAsync(ProcedureOffer offer, int version = 1, string from = "2024-01-01") =>
        RunAsync("insert into procedure_copy (code, version, \"from\", offer) values ($1, $2, $3::text::date, $4::jsonb)",
            offer.Code, version, from, JsonSerializer.Serialize(offer, ServiceSetup.OurJson));

    public async Task RunAsync(string sql, params object[] values)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await connection.RunAsync(sql, values, CancellationToken.None);
    }
}
