namespace EGov.AppHost;

/// <summary>
/// Made-up citizens and the provider they come from, for demonstrations on one machine; only there are accounts of
/// demonstration opened for officers.
/// </summary>
internal static class CitizenSimulator
{
    /// <summary>With <c>--citizens simulated</c>; nobody real can sign in there.</summary>
    public static void UseSimulatedCitizens(this IResourceBuilder<ProjectResource> identity, string issuer)
    {
        var builder = identity.ApplicationBuilder;
        if (builder.Configuration["citizens"] != "simulated")
        {
            return;
        }
        var secret = builder.AddParameter("citizen-sign-on-secret", secret: true);
        var provider = builder
            .AddExecutable("citizen-sign-on", "node", "Simulators/citizen-sign-on", "provider.mjs")
            .WithHttpEndpoint(env: "PORT")
            .WithHttpHealthCheck("/.well-known/openid-configuration")
            .WithEnvironment("CLIENT_ID", "egov")
            .WithEnvironment("CLIENT_SECRET", secret)
            .WithEnvironment("REDIRECT_URI", issuer + "/dang-nhap/cong-dan/vneid/ve");
        provider.WithEnvironment("ISSUER", provider.GetEndpoint("http"));
        identity
            .WithEnvironment("CitizenSignOn__vneid__Label", "VNeID (mô phỏng)")
            .WithEnvironment("CitizenSignOn__vneid__Authority", provider.GetEndpoint("http"))
            .WithEnvironment("CitizenSignOn__vneid__ClientId", "egov")
            .WithEnvironment("CitizenSignOn__vneid__ClientSecret", secret)
            .WithEnvironment("CitizenSignOn__vneid__VouchesForNumber", "true")
            .WithEnvironment("Demo__Accounts", "true")
            .WaitFor(provider);
    }
}
