namespace EGov.AppHost;

/// <summary>A national public service portal that keeps nothing, for demonstrations on one machine.</summary>
internal static class NationalPortalSimulator
{
    const string System = "VN:GOV:000.00.00.G22:vpcpdvcprovider";

    /// <summary>With <c>--citizens simulated</c>, where nobody and no dossier is real: every dossier handed in is pushed
    /// there.</summary>
    public static void UseSimulatedNationalPortal(this IResourceBuilder<ProjectResource> dossiers)
    {
        var builder = dossiers.ApplicationBuilder;
        if (builder.Configuration["citizens"] != "simulated")
        {
            return;
        }
        var password = builder.AddParameter("national-portal-password", secret: true);
        var portal = builder
            .AddExecutable("national-portal", "node", "Simulators/national-portal", "portal.mjs")
            .WithHttpEndpoint(env: "PORT")
            .WithHttpHealthCheck("/health")
            .WithEnvironment("DSTCODE", System)
            .WithEnvironment("USERNAME_OF", "egov")
            .WithEnvironment("PASSWORD_OF", password);
        dossiers
            .WithEnvironment("NationalPortal__Address", portal.GetEndpoint("http"))
            .WithEnvironment("NationalPortal__DstCode", System)
            .WithEnvironment("NationalPortal__Username", "egov")
            .WithEnvironment("NationalPortal__Password", password)
            .WithEnvironment("NationalPortal__Unit", "000.00.00.H11")
            .WithEnvironment("NationalPortal__Enrolments__0__From", "2026-01-01")
            .WaitFor(portal);
    }
}
