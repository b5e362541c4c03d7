namespace EGov.AppHost;

/// <summary>A payment platform of our own making, for demonstrations on one machine; no money moves.</summary>
internal static class PaymentSimulator
{
    /// <summary>With <c>--citizens simulated</c>, as the citizens themselves.</summary>
    public static IResourceBuilder<ProjectResource> UseSimulatedPayments(
        this IResourceBuilder<ProjectResource> dossiers, string origin)
    {
        var builder = dossiers.ApplicationBuilder;
        if (builder.Configuration["citizens"] != "simulated")
        {
            return dossiers;
        }
        var secret = builder.AddParameter("payment-platform-secret", secret: true);
        var platform = builder
            .AddExecutable("payment-platform", "node", "Simulators/payment-platform", "platform.mjs")
            .WithHttpEndpoint(env: "PORT")
            .WithHttpHealthCheck("/health")
            .WithEnvironment("PARTNER", "egov")
            .WithEnvironment("SECRET", secret)
            .WithEnvironment("RESULT_URL", origin + "/api/dossiers/payment-results");
        return dossiers
            .WithEnvironment("Payments__Address", platform.GetEndpoint("http"))
            .WithEnvironment("Payments__Partner", "egov")
            .WithEnvironment("Payments__Secret", secret)
            .WithEnvironment("Payments__ReturnAddress", origin)
            .WaitFor(platform);
    }
}
