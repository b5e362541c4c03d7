using System.Globalization;
using EGov.Dossiers.PushNational.Sending;
using EGov.ServiceDefaults.Data;
using EGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Dossiers.Tests.PushNational;

/// <summary>The service connected to a simulated national portal; tests have the worker send when they want.</summary>
public sealed class NationalApp : IAsyncLifetime
{
    NodeProgram? portal;

    public DossiersApp Dossiers { get; } = new();

    public Portal Portal { get; } = new(FreePort.Next());

    /// <summary>Parts of the service under test.</summary>
    public T Get<T>() where T : notnull => Dossiers.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        portal = await NodeProgram.StartAsync(
            Path.Combine(Repository.Root, "AppHost", "Simulators", "national-portal"), "portal.mjs",
            Portal.Port.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in new[]
        {
            ("Address", Portal.Address), ("DstCode", "VN:GOV:000.00.00.G22:vpcpdvcprovider"), ("Username", "egov"),
            ("Password", "egov"), ("Unit", "000.00.00.H11"), ("TimeoutSeconds", "1"), ("Refusals", "3"),
            ("PageSize", "7"), ("Enrolments:0:From", "2026-11-01"), ("Enrolments:0:Procedures:0", "1.004873"),
        })
        {
            Dossiers.Settings["NationalPortal:" + name] = value;
        }
        Dossiers.Time.Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);
        await Dossiers.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Dossiers.DisposeAsync();
        await (portal?.DisposeAsync() ?? default);
    }

    /// <summary>Keeps a dossier as the service would, its pushes with it.</summary>
    internal async Task<Dossier> KeepAsync(Dossier dossier)
    {
        await using var scope = Dossiers.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DossiersDb>();
        db.Dossiers.Add(dossier);
        await db.SaveChangesAsync();
        return dossier;
    }

    /// <summary>Sends what is due; with rounds, as often as that, an hour later each time, so that no pause
    /// stands in the way.</summary>
    internal async Task DrainAsync(int rounds = 1)
    {
        await using var lead = await Dossiers.Database.Source.OpenSessionAsync(default);
        for (var round = 0; round < rounds; round++)
        {
            await Get<PushWorker>().DrainAsync(lead, default);
            Dossiers.Time.Now += TimeSpan.FromHours(1);
        }
    }

    /// <summary>How many pushes are in a state.</summary>
    internal Task<long> CountAsync(string state, Guid? dossier = null) => Dossiers.Database.CountAsync(
        "national_pushes", $"state = '{state}'" + (dossier is { } id ? $" and dossier_id = '{id}'" : ""));
}
