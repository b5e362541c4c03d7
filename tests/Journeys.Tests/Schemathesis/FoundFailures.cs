using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EGov.Journeys.Tests.Schemathesis;

/// <summary>What a run found, in the few lines that a person sees of a failed test.</summary>
internal static partial class FoundFailures
{
    const int Shown = 3;
    const int Longest = 400;

    /// <summary>The first failures of a JUnit report: operation, check and why, answer, request.</summary>
    public static string Read(string report)
    {
        var all = XDocument.Parse(report).Descendants("testcase").SelectMany(operation => operation.Elements()
            .Where(element => element.Name.LocalName is "failure" or "error")
            .SelectMany(element => Single().Split(element.Value).Where(one => one.Trim().Length > 0)
                .Select(one => $"{operation.Attribute("name")?.Value}: {Short(one)}"))).ToList();
        return string.Join('\n', all.Take(Shown).Append($"({all.Count} in all)"));
    }

    /// <summary>Three lines: which check and why, the answer, the request.</summary>
    static string Short(string failure)
    {
        var lines = failure.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("Reproduce", StringComparison.Ordinal)).ToList();
        var request = lines.FindIndex(line => line.StartsWith("curl ", StringComparison.Ordinal));
        var told = lines.Take(request < 0 ? lines.Count : request).ToList();
        var answer = told.FindIndex(line => line.StartsWith('['));
        return string.Join("\n  ", new[]
        {
            told.Take(answer < 0 ? told.Count : answer), answer < 0 ? [] : told.Skip(answer),
            request < 0 ? [] : lines.Skip(request).Take(1),
        }.Select(part => Cut(string.Join("; ", part))).Where(line => line.Length > 0));
    }

    static string Cut(string line) => line.Length > Longest ? line[..Longest] + " ..." : line;

    [GeneratedRegex(@"^\d+\. Test Case ID: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Single();
}
