using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EGov.Architecture.Tests.Words;

public sealed class CommentTests
{
    // The libraries that everybody calls owe a doc comment on each public member, which is a budget of its own.
    static readonly string[] Documented =
        ["ServiceDefaults", "services/Contracts", "services/WorkingTime", "AppHost/LocalHosting"];

    [Fact]
    public void Between_3_and_6_lines_of_a_hundred_are_comments()
    {
        var files = SourceTree.Code.Except(SourceTree.Under(Documented)).ToList();
        var lines = files.Sum(file => file.Lines.Count);
        var share = (double)files.Sum(CommentLines) / lines;

        if (share is < 0.03 or > 0.06)
        {
            Budget.Holds($"comments are 3-6 % of lines, found {share:P1}; the files with most comment lines", files
                .OrderByDescending(CommentLines).Take(30).Select(file => $"{file.Path}: {CommentLines(file)}"));
        }
    }

    [Fact]
    public void No_code_is_commented_out() =>
        Budget.Holds("no commented-out code", SourceTree.Code.SelectMany(file => file.Root.DescendantTrivia()
            .Where(IsPlainComment).Where(trivia => LooksLikeCode(trivia.ToString()))
            .Select(trivia => $"{file.At(trivia)}: {trivia}")));

    internal static int CommentLines(SourceFile file) =>
        file.Lines.Count(line => line.TrimStart() is ['/', '/', ..] or ['/', '*', ..]);

    static bool IsPlainComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    static bool LooksLikeCode(string comment)
    {
        var text = comment.Trim('/', '*', ' ');
        return text is [.., ';'] or [.., '{'] or "}"
            || text.StartsWith("var ", StringComparison.Ordinal)
            || text.StartsWith("using ", StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal)
               && !text.Contains(' ', StringComparison.Ordinal);
    }
}
