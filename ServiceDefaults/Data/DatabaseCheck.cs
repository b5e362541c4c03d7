using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>Ready only while the database answers within two seconds.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel =
        default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await using var ask = source.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
