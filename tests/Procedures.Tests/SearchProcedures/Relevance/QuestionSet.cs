namespace EGov.Procedures.Tests.SearchProcedures.Relevance;

/// <summary>A question as people ask it and the procedures any of which answers it.</summary>
internal sealed record Question(string Text, IReadOnlySet<string> Codes);

/// <summary>Questions from a file of lines: group, behaviour, codes, question; or codes and question.</summary>
internal static class QuestionSet
{
    /// <summary>Rows that ask for an answer with at least one code of the catalogue.</summary>
    public static List<Question> Read(string path, Func<string, bool> isInCatalogue) =>
    [
        .. File.ReadLines(path)
            .Select(line => line.Split('\t'))
            .Where(row => row.Length == 2 || (row.Length >= 4 && row[1] is "answer"))
            .Select(row => row.Length == 2 ? Of(row[0], row[1]) : Of(row[2], row[3]))
            .Where(question => question.Codes.Any(isInCatalogue)),
    ];

    static Question Of(string codes, string text) => new(text, codes.Split(',').ToHashSet(StringComparer.Ordinal));
}
