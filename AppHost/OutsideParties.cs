namespace EGov.AppHost;

/// <summary>Outside parties of a demonstration: citizens' sign-on, payment platform, national portal.</summary>
internal static class OutsideParties
{
    /// <summary>Each is started with <c>--citizens simulated</c> only.</summary>
    public static void Simulate(
        IResourceBuilder<ProjectResource> identity, IResourceBuilder<ProjectResource> dossiers, string issuer)
    {
        identity.UseSimulatedCitizens(issuer);
        dossiers.UseSimulatedPayments(issuer[..issuer.LastIndexOf('/')]).UseSimulatedNationalPortal();
    }
}
