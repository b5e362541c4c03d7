using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Shape;

public sealed class InterfaceTests
{
    /// <summary>Interfaces that stand at the edge of the process, and what lies behind them.</summary>
    static readonly IReadOnlyDictionary<string, string> Edges = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IMessageHandler"] = "what a service does with messages that arrive from the event log",
        ["IResourceBuilder"] = "the shape of Aspire's own interface, which LocalHosting stands in for",
    };

    static readonly ILookup<string, TypeDeclarationSyntax> Heirs = SourceTree.Product
        .SelectMany(file => file.Nodes<TypeDeclarationSyntax>())
        .SelectMany(type => (type.BaseList?.Types ?? []).Select(found => (Base: NameOf(found.Type), type)))
        .ToLookup(pair => pair.Base, pair => pair.type, StringComparer.Ordinal);

    [Fact]
    public void An_interface_has_two_implementations_or_stands_at_a_process_edge() =>
        Budget.Holds("no interface for one implementation", SourceTree.Product.SelectMany(file => file
            .Nodes<InterfaceDeclarationSyntax>()
            .Where(type => !Edges.ContainsKey(type.Identifier.Text)
                && Implementations(type.Identifier.Text).Distinct(StringComparer.Ordinal).Count() < 2)
            .Select(type => $"{file.At(type)}: {type.Identifier.Text}")));

    [Fact]
    public void Every_edge_listed_here_is_there() =>
        Budget.Holds("process edges exist", Edges.Keys.Except(SourceTree.Product
            .SelectMany(file => file.Nodes<InterfaceDeclarationSyntax>()).Select(type => type.Identifier.Text)));

    // Through base classes and interfaces that extend it, down to what can be made.
    static IEnumerable<string> Implementations(string name) => Heirs[name].SelectMany(heir =>
        Implementations(heir.Identifier.Text).Concat(
            heir is InterfaceDeclarationSyntax || heir.Modifiers.Any(SyntaxKind.AbstractKeyword)
                ? [] : [heir.Identifier.Text]));

    static string NameOf(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => generic.Identifier.Text,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        _ => type.ToString(),
    };
}
