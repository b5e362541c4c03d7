using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Words;

public sealed class LineWidthTests
{
    const int Columns = 120;

    [Fact]
    public void At_most_one_line_of_a_hundred_is_wider_than_120_columns()
    {
        var all = SourceTree.Code.Sum(file => file.Lines.Count);
        var wide = SourceTree.Code.SelectMany(file => file.Lines.Select((line, index) => (file, line, index)))
            .Where(found => found.line.Length > Columns).ToList();

        if (wide.Count > all * 0.01)
        {
            Budget.Holds($"wider than {Columns} columns is at most 1 % of {all} lines",
                wide.Select(found => $"{found.file.Path}:{found.index + 1}: {found.line.Length}"));
        }
    }
}
