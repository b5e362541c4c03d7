using EGov.TestKit;

namespace EGov.Directory.Tests.LoadUnits;

/// <summary>The whole country from the real lists.</summary>
public sealed class NationLoadTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    const string Lists = "data/admin-units";

    [NeedsSharedFact(Lists)]
    public async Task The_country_has_the_official_numbers_before_and_after_and_loads_twice_as_once()
    {
        var manifest = Path.Combine(Repository.Root, "seeds/directory/viet-nam.load.json");
        var said = await app.LoadAsync(manifest, "--files", Path.Combine(Repository.Shared!, Lists));
        Assert.Equal((63, 696, 10_035), await CountsAsync("2025-06-30"));
        Assert.Equal((34, 0, 3_321), await CountsAsync("2025-07-01"));
        Assert.Equal((34, 0, 3_321), await CountsAsync("2026-11-24"));
        Assert.DoesNotContain("PredecessorIsKnown", said, StringComparison.Ordinal);
        Assert.DoesNotContain("NeverReused", said, StringComparison.Ordinal);
        // Đồng Nai became a city and ten of its communes wards; no spelling made a version.
        Assert.Equal(11, await app.Database.CountAsync("unit_versions", "valid_from = '2026-04-30'"));
        Assert.Contains("06978\tCodeChanged", said, StringComparison.Ordinal);

        var events = await app.Database.CountAsync("outbox");
        await app.LoadAsync(manifest, "--files", Path.Combine(Repository.Shared!, Lists));
        Assert.Equal(events, await app.Database.CountAsync("outbox"));
        Assert.Equal(0, await app.Database.CountAsync("unit_codes",
            "kind = 'gso' and valid_from = '2025-07-01' and length(value) = 3"));
    }

    async Task<(long, long, long)> CountsAsync(string day)
    {
        Task<long> Count(string level) => app.Database.CountAsync("unit_versions",
            $"level = '{level}' and valid_from <= '{day}' and (valid_to is null or valid_to >= '{day}')");
        return (await Count("province"), await Count("district"), await Count("commune"));
    }
}
