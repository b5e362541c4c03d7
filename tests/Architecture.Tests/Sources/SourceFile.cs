using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EGov.Architecture.Tests.Sources;

/// <summary>One C# file: its path in the checkout, its lines and its syntax tree.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines, SyntaxNode Root)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Lines somebody wrote; blank ones cost a reader nothing.</summary>
    public int WrittenLines { get; } = Lines.Count(line => !string.IsNullOrWhiteSpace(line));

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public IEnumerable<TNode> Nodes<TNode>() where TNode : SyntaxNode => Root.DescendantNodes().OfType<TNode>();

    public static SourceFile Read(string path)
    {
        var text = SourceTree.ReadText(path);
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));
        return new SourceFile(path, text.TrimEnd('\n').Split('\n'), tree.GetRoot());
    }

    /// <summary>Path and line of a place in the file, as an editor opens it.</summary>
    public string At(SyntaxNode node) => $"{Path}:{LineOf(node.GetLocation())}";

    public string At(SyntaxTrivia trivia) => $"{Path}:{LineOf(trivia.GetLocation())}";

    static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
