using System.Text.Json;
using EGov.Benchmarks.Harness;
using EGov.Contracts.Directory;
using EGov.Dossiers.FollowProcedures;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.Benchmarks.Dossiers;

/// <summary>A one-stop shop with units and procedures in its copies, and made-up dossiers.</summary>
internal sealed class OneStop : IAsyncDisposable
{
    public const string Project = "services/Dossiers";

    OneStop(Stores stores) => Stores = stores;

    public Stores Stores { get; }

    public (string, string)[] Settings => [.. Stores.Settings];

    public string Database => Stores.Database("dossiers");

    public NpgsqlDataSource Source { get; private set; } = null!;

    public static Guid Province { get; } = Unit(0);

    public static Guid Unit(int number) => Guid.Parse($"00000000-0000-0000-0000-{number + 1:D12}");

    public static async Task<OneStop> StartAsync()
    {
        var one = new OneStop(await Stores.StartAsync());
        await ServiceProcess.FinishAsync(Project, "--migrate", one.Settings);
        one.Source = NpgsqlDataSource.Create(one.Database);
        foreach (var number in Enumerable.Range(1, 40))
        {
            await one.RunAsync("insert into procedure_copy (code, version, \"from\", offer) values ($1, 1, '2020-01-01', $2::jsonb)",
                $"1.{number:000000}", JsonSerializer.Serialize(Offer(number), ServiceSetup.OurJson));
        }
        return one;
    }

    public async Task PutUnitsAsync(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            var told = new UnitChanged(Unit(number).ToString("D"), 1, "area",
                [new(new(2020, 1, 1), null, $"Xã {number}", "Xã", number == 0 ? "central" : "commune",
                    number == 0 ? null : Province.ToString("D"), "1/NQ", null)],
                [new("gso", $"{number + 10_000}", new(2020, 1, 1), null)], [], []);
            await RunAsync("insert into unit_copy (id, sequence, kind, state) values ($1, 1, 'area', $2::jsonb) on conflict do nothing",
                Unit(number), JsonSerializer.Serialize(told, ServiceSetup.OurJson));
        }
    }

    public Task DemoAsync(int count) => ServiceProcess.FinishAsync(Project, $"--demo {count}", Settings);

    public Task<ServiceProcess> ServeAsync() => ServiceProcess.StartAsync(Project, Settings);

    /// <summary>A token as long as a measurement takes.</summary>
    public string Token(string subject, string kind, Guid unit, params string[] roles)
    {
        var claims = Stores.Issuer.Claims(subject, kind,
            ("grants", EGov.TestKit.TestIssuer.Grants([.. roles.Select(role => (role, unit))])));
        claims["exp"] = (long)claims["iat"] + 3_600;
        return Stores.Issuer.Token(claims);
    }

    public async Task RunAsync(string sql, params object[] values)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await connection.RunAsync(sql, values, default);
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Stores.DisposeAsync();
    }

    static ProcedureOffer Offer(int number) => new(
        $"1.{number:000000}", $"Cấp giấy xác nhận thứ {number}", $"Lĩnh vực {number % 8}", "G15", "full",
        [new(EGov.Dossiers.FilingChannel.Direct, [new(3 + (number % 20), "workingDay", "", [])]),
            new(EGov.Dossiers.FilingChannel.Online, [new(3 + (number % 20), "workingDay", "", [])])],
        [new("", [new("G1", "Đơn đề nghị", "", "", 1, 0)])], []);
}
