using EGov.Journeys.Tests.Support;

namespace EGov.Journeys.Tests.Schemathesis;

/// <summary>The whole stand with a door that lets one client ask as fast as it can.</summary>
public sealed class GenerousStand() : WholeStand("--engines", "embedded")
{
    static readonly string[] Limits =
        [.. new[] { "reads", "imports", "pages" }.SelectMany(policy => new[] { "PerSecond", "Burst" }
            .Select(size => $"Gateway__RateLimits__{policy}__{size}"))];

    public override async Task InitializeAsync()
    {
        // Processes of the stand inherit what this one has; taken back for the stands after it.
        Array.ForEach(Limits, limit => Environment.SetEnvironmentVariable(limit, "1000000"));
        await base.InitializeAsync();
        Array.ForEach(Limits, limit => Environment.SetEnvironmentVariable(limit, null));
    }
}
