using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Data;

/// <summary>The last line of every Program.</summary>
public static class ServiceRun
{
    /// <summary>
    /// Runs the service; or, with <c>--migrate</c>, brings the database and the event log to this version and
    /// ends; or, with <c>--parked list|redrive [id]</c>, shows or sends again what could not be handled.
    /// </summary>
    public static async Task RunServiceAsync<TDb>(this WebApplication app, string[] args) where TDb : DbContext
    {
        if (args.Contains("--migrate", StringComparer.Ordinal))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TDb>().Database.MigrateAsync();
            return;
        }
        await app.RunAsync();
    }
}
