using EGov.ServiceDefaults.Audit.Verify;
using EGov.ServiceDefaults.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Data;

/// <summary>The last line of every Program.</summary>
public static class ServiceRun
{
    /// <summary>
    /// Runs the service; or, with <c>--migrate</c>, brings the database and the event log to this version and
    /// ends; or, with <c>--parked list</c> or <c>--parked redrive [id]</c>, shows or frees what could not be handled;
    /// or, with <c>--rebuild-units</c>, makes the copies of the directory anew from the event log;
    /// or, with <c>--audit verify</c>, judges an audit chain and leaves the verdict as the exit code.
    /// </summary>
    public static async Task RunServiceAsync<TDb>(this WebApplication app, string[] args) where TDb : DbContext
    {
        var audit = Array.IndexOf(args, "--audit");
        var parked = Array.IndexOf(args, "--parked");
        if (args.Contains("--migrate", StringComparer.Ordinal))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await Migration.RunAsync(scope.ServiceProvider.GetRequiredService<TDb>(), app.Services, default);
        }
        else if (audit >= 0)
        {
            Environment.ExitCode = await AuditCommand.RunAsync(app.Services, args[(audit + 1)..], Console.Out);
        }
        else if (parked >= 0)
        {
            await ParkedCommand.RunAsync(app.Services, args[(parked + 1)..], Console.Out, default);
        }
        else if (args.Contains("--rebuild-units", StringComparer.Ordinal))
        {
            foreach (var copy in app.Services.GetServices<DirectoryCopy>())
            {
                Console.WriteLine($"{copy.Table}: {await CopyRebuild.RunAsync(app.Services, copy, default)}");
            }
        }
        else
        {
            await app.RunAsync();
        }
    }
}
