using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Words;

public sealed class ForbiddenTests
{
    static readonly string[] Clocks = ["Now", "UtcNow", "Today"];

    [Fact]
    public void Nobody_reads_the_wall_clock() =>
        Budget.Holds("time comes from TimeProvider", SourceTree.Product.SelectMany(file => file
            .Nodes<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression.ToString() is "DateTime" or "DateTimeOffset" or "System.DateTime")
            .Where(access => Clocks.Contains(access.Name.Identifier.Text, StringComparer.Ordinal))
            .Select(access => file.At(access))));

    [Fact]
    public void No_catch_is_empty() =>
        Budget.Holds("a catch says or does something", SourceTree.Code.SelectMany(file => file
            .Nodes<CatchClauseSyntax>()
            .Where(clause => clause.Block.Statements.Count == 0 && !HasComment(clause.Block))
            .Select(clause => file.At(clause))));

    [Fact]
    public void There_are_no_regions() =>
        Budget.Holds("no region", Trivia(SyntaxKind.RegionDirectiveTrivia));

    [Fact]
    public void No_finding_is_switched_off_in_the_code() =>
        Budget.Holds("no pragma, no nullable directive",
            Trivia(SyntaxKind.PragmaWarningDirectiveTrivia).Concat(Trivia(SyntaxKind.NullableDirectiveTrivia)));

    [Fact]
    public void No_symbol_switches_code_inside_a_file() =>
        Budget.Holds("no #if", Trivia(SyntaxKind.IfDirectiveTrivia));

    [Fact]
    public void Nothing_is_left_to_do_later()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "X" + "XX:"];
        Budget.Holds("no work left in comments", SourceTree.Code.SelectMany(file => file.Lines
            .Select((line, index) => (line, index))
            .Where(found => marks.Any(mark => found.line.Contains(mark, StringComparison.Ordinal)))
            .Select(found => $"{file.Path}:{found.index + 1}")));
    }

    static IEnumerable<string> Trivia(SyntaxKind kind) => SourceTree.Code.SelectMany(file => file.Root
        .DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.IsKind(kind)).Select(file.At));

    static bool HasComment(BlockSyntax block) =>
        block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
}
