using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Sizes;

public sealed class FileSizeTests
{
    const int Ninth = 120;
    const int Longest = 250;
    const int Tiny = 10;

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Budget.Holds($"files of at most {Longest} lines", SourceTree.Code
            .Where(file => file.Lines.Count > Longest).Select(file => $"{file.Path}: {file.Lines.Count} lines"));

    [Fact]
    public void Half_of_the_files_have_at_most_40_lines_but_for_the_debt() => HasShare(0.5, Debts.MedianFile);

    [Fact]
    public void Nine_of_ten_files_have_at_most_120_lines() => HasShare(0.9, Ninth);

    [Fact]
    public void At_most_a_tenth_of_the_files_outside_Contracts_is_tiny()
    {
        var files = SourceTree.Code.Except(SourceTree.Under("services/Contracts")).ToList();
        var tiny = files.Where(file => file.WrittenLines <= Tiny).ToList();

        if (tiny.Count > files.Count * 0.10)
        {
            Budget.Holds($"files of at most {Tiny} lines are at most 10 % ({tiny.Count} of {files.Count})",
                tiny.Select(file => file.Path));
        }
    }

    static void HasShare(double share, int limit)
    {
        var found = SourceTree.Code.Select(file => file.WrittenLines).ToList().At(share);
        if (found > limit)
        {
            Budget.Holds($"{share:P0} of files have at most {limit} lines, found {found}; the longest ones",
                SourceTree.Code.OrderByDescending(file => file.WrittenLines).Take(40)
                    .Select(file => $"{file.Path}: {file.WrittenLines}"));
        }
    }
}
