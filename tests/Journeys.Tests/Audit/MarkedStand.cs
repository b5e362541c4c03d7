using EGov.Journeys.Tests.Support;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Audit;

/// <summary>A stand of its own, with citizens, of which everything that was written can be read.</summary>
public sealed class MarkedStand() : WholeStand(
    "--engines", "embedded", "--citizens", "simulated", "--artifacts", Folder)
{
    static readonly string[] Roles =
        ["unit-admin", "directory-editor", "calendar-editor", "procedure-editor", "procedure-publisher"];

    internal static string Folder { get; } =
        Path.Combine(Repository.Artifacts, "tests", "markers-" + Environment.ProcessId);

    /// <summary>Ids that routes are about, by the word of the address before them.</summary>
    public Dictionary<string, Guid> Known { get; } = new(StringComparer.Ordinal);

    public override async Task InitializeAsync()
    {
        await WithoutLimitsAsync(base.InitializeAsync);
        Known["units"] = await new MarkedRecords(this).UnitAsync("Tỉnh Thử");
    }

    /// <summary>The machine that loads, which may write everywhere.</summary>
    public string Machine() => Issuer.Machine("directory.load", "directory.read", "procedures.import");

    /// <summary>An officer who may do everything at the unit.</summary>
    public string Officer() => Issuer.Officer(Known.GetValueOrDefault("units"), Roles);
}
