using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Sizes;

/// <summary>Own code that stands in for a library, and the files that must stay a table of contents.</summary>
public sealed class StandInSizeTests
{
    [Theory]
    [InlineData("AppHost/LocalHosting", 900)]
    [InlineData("ServiceDefaults/Messaging", 600)]
    [InlineData("services/Identity/Issuer", 1200)]
    public void Own_code_in_place_of_a_library_stays_small(string folder, int limit)
    {
        var files = SourceTree.Under(folder).ToList();
        var lines = files.Sum(CodeLines);

        Assert.True(lines > limit || !Debts.StandIns.ContainsKey(folder), $"{folder}: paid, strike it from Debts.");
        if (lines > Debts.StandIns.GetValueOrDefault(folder, limit))
        {
            Budget.Holds($"{folder} of at most {limit} lines of code, found {lines}",
                files.Select(file => $"{file.Path}: {CodeLines(file)}"));
        }
    }

    [Fact]
    public void The_map_fits_100_lines() =>
        Budget.Holds("AppHost.cs of at most 100 lines", SourceTree.Code
            .Where(file => file.Path is "AppHost/AppHost.cs" && file.Lines.Count > 100)
            .Select(file => $"{file.Path}: {file.Lines.Count}"));

    [Fact]
    public void Every_Program_of_a_service_fits_40_lines() =>
        Budget.Holds("Program.cs of at most 40 lines", SourceTree.Under("services", "gateway")
            .Where(file => file.Name is "Program.cs" && file.Lines.Count > 40)
            .Select(file => $"{file.Path}: {file.Lines.Count}"));

    // Doc comments are owed by another budget, so this one counts lines that hold code.
    static int CodeLines(SourceFile file) => file.Lines.Count(line =>
        line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal));
}
