using EGov.Directory.LoadUnits;
using EGov.Directory.Tests.LoadUnits;
using EGov.ServiceDefaults.Access;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Directory.Tests;

public sealed class OwnUnitTreeTests
{
    [Fact]
    public async Task The_directory_decides_by_its_own_tables()
    {
        await using var followed = await DirectoryFollowers.StartAsync(null);
        using var output = new StringWriter();
        await LoadCommand.RunAsync(followed.Directory, ["--load", SeededDirectory.Manifest], output);
        var tree = followed.Directory.GetRequiredService<UnitTree>();
        var own = await followed.OwnAsync();
        Guid Unit(string code) => own.First(unit => unit.Value!["codes"]!.AsArray()
            .Any(one => one!["value"]!.GetValue<string>() == code)).Key;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        // The load comes in steps, and the tree may be read between two of them.
        while (!tree.IsWithin(Unit("593"), Unit("60"), new DateOnly(2025, 6, 30))
            || tree.IsWithin(Unit("593"), Unit("60"), new DateOnly(2025, 7, 1)))
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
