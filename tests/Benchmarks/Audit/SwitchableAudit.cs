using EGov.Benchmarks.Audit;
using EGov.Benchmarks.Harness;
using EGov.Procedures;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(SwitchableAudit))]

namespace EGov.Benchmarks.Audit;

/// <summary>
/// The procedures service, its own program in this process, whose entries of the audit can be left out: the product has
/// no such switch. An entry is then made and thrown away, so that what is measured is what the keeping costs.
/// </summary>
public sealed class SwitchableAudit : IHostingStartup
{
    public const string Switch = "/bench/audit";
    const string Project = "services/Procedures";
    static volatile bool isOff;

    public static async Task RunAsync()
    {
        var run = typeof(ProceduresDb).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        await (run as Task ?? Task.CompletedTask);
    }

    internal static Task<ServiceProcess> StartAsync(IEnumerable<(string Key, string Value)> settings) =>
        ServiceProcess.StartAsync([Path.Combine(AppContext.BaseDirectory, "EGov.Benchmarks.dll"), "switchable-audit"],
        [
            .. settings, ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", "EGov.Benchmarks"),
            ("ASPNETCORE_APPLICATIONNAME", "EGov.Procedures"),
            ("ASPNETCORE_CONTENTROOT", Path.GetDirectoryName(ServiceProcess.Assembly(Project))!),
        ]);

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services
        .AddSingleton<IInterceptor, LeftOut>().AddSingleton<IStartupFilter, Switched>());

    sealed class LeftOut : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (isOff)
            {
                foreach (var entry in eventData.Context!.ChangeTracker.Entries<AuditEntry>().ToList())
                {
                    entry.State = EntityState.Detached;
                }
            }
            return new(result);
        }
    }

    sealed class Switched : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (!http.Request.Path.StartsWithSegments(Switch, out var state))
                {
                    return rest();
                }
                isOff = state == "/off";
                return Task.CompletedTask;
            });
            next(app);
        };
    }
}
