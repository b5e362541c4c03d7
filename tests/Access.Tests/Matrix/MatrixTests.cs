using EGov.Access.Tests.Stand;
using EGov.ServiceDefaults.Access;
using EGov.TestKit;
using Xunit.Abstractions;

namespace EGov.Access.Tests.Matrix;

/// <summary>Every route of every service against every caller, over HTTP, as <c>matrix.txt</c> decides.</summary>
public sealed class MatrixTests(WholeHouse house, ITestOutputHelper log) : IClassFixture<WholeHouse>
{
    static readonly IReadOnlyList<MatrixRow> Rows = MatrixRow.Read();

    [Fact]
    public void Every_service_stands_in_the_house()
    {
        var services = System.IO.Directory.GetDirectories(Path.Combine(Repository.Root, "services"))
            .Where(folder => File.Exists(Path.Combine(folder, "Program.cs")))
            .Select(folder => Path.GetFileName(folder).ToLowerInvariant()).Order(StringComparer.Ordinal);
        Assert.Equal(services, house.Services.Select(service => service.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_route_has_one_row_and_every_row_a_route()
    {
        var routes = house.Services.SelectMany(MatrixRow.Of)
            .Select(route => $"{route.Service} {route.Method} {route.Route}").ToList();
        Assert.Equal(Rows.Count, Rows.DistinctBy(row => row.Name).Count());
        Assert.True(routes.Except(Rows.Select(row => row.Name)).ToList() is not { Count: > 0 } missing,
            "Decide who may use these, then write a row: " + string.Join("; ",
                routes.Except(Rows.Select(row => row.Name))));
        Assert.Empty(Rows.Select(row => row.Name).Except(routes));
    }

    [Fact]
    public void Every_row_decides_every_cell() => Assert.All(Rows, row =>
    {
        Assert.Equal(Caller.All.Count, row.Cells.Count);
        Assert.Subset(new HashSet<string> { "yes", "401", "403", "404", "503", "own" }, row.Cells.ToHashSet());
    });

    [Fact]
    public async Task Every_cell_is_as_written()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var row in Rows)
        {
            var service = house.Services.Single(one => one.Name == row.Service);
            foreach (var (caller, cell) in Caller.All.Zip(row.Cells))
            {
                var status = await TryAsync(service, row, caller);
                tried++;
                if (!Fits(cell, status))
                {
                    wrong.Add($"{row.Name}: {caller.Name} shall get {cell}, got {status}");
                }
            }
        }
        log.WriteLine($"{tried} cells");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried} cells:\n" + string.Join('\n', wrong));
        Assert.Equal(Rows.Count * Caller.All.Count, tried);
    }

    async Task<int> TryAsync(RunningService service, MatrixRow row, Caller caller)
    {
        using var request = SampleRequest.For(house, row.Method, row.Route);
        request.Headers.Authorization = caller.Token(house) is { } token ? new("Bearer", token) : null;
        foreach (var (name, value) in new[]
        {
            (HttpAccess.PurposeHeader, caller.PurposeAt(service.Name)), (ActingFor.Header, caller.ActingFor?.Invoke(house)),
        })
        {
            request.Headers.TryAddWithoutValidation(name, value is null ? [] : [value]);
        }
        using var answer = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }

    static bool Fits(string cell, int status) => cell switch
    {
        "yes" => status is not (401 or 403) and < 500,
        "own" => status is >= 300 and < 500,
        _ => status.ToString(System.Globalization.CultureInfo.InvariantCulture) == cell,
    };
}
