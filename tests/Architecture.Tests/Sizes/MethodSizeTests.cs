using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Sizes;

public sealed class MethodSizeTests
{
    static readonly IReadOnlyList<(SourceFile File, SyntaxNode Node, int Lines)> Methods =
        [.. SourceTree.Code.SelectMany(file => file.Root.DescendantNodes().Where(IsMethod)
            .Select(node => (file, node, Lines(node))))];

    [Fact]
    public void No_method_is_longer_than_50_lines() =>
        Budget.Holds("methods of at most 50 lines", Methods.Where(method => method.Lines > 50).Select(Describe));

    [Theory]
    [InlineData(0.5, 8)]
    [InlineData(0.9, 25)]
    public void Most_methods_are_short(double share, int limit)
    {
        var found = Methods.Select(method => method.Lines).ToList().At(share);
        if (found > limit)
        {
            Budget.Holds($"{share:P0} of methods have at most {limit} lines, found {found}; the longest ones",
                Methods.OrderByDescending(method => method.Lines).Take(40).Select(Describe));
        }
    }

    static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
            or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };

    static int Lines(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    static string Describe((SourceFile File, SyntaxNode Node, int Lines) method) =>
        $"{method.File.At(method.Node)}: {method.Lines} lines";
}
