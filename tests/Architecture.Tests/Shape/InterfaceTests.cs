using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Shape;

public sealed class InterfaceTests
{
    /// <summary>Interfaces that stand at the edge of the process, and what lies behind them.</summary>
    static readonly IReadOnlyDictionary<string, string> Edges = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IMessageHandler"] = "what a service does with messages that arrive from the event log",
    };

    [Fact]
    public void An_interface_has_two_implementations_or_stands_at_a_process_edge()
    {
        var implemented = SourceTree.Product.SelectMany(file => file.Nodes<TypeDeclarationSyntax>())
            .Where(type => type is not InterfaceDeclarationSyntax)
            .SelectMany(type => type.BaseList?.Types.Select(found => NameOf(found.Type)) ?? [])
            .CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

        Budget.Holds("no interface for one implementation", SourceTree.Product.SelectMany(file => file
            .Nodes<InterfaceDeclarationSyntax>()
            .Where(type => !Edges.ContainsKey(type.Identifier.Text)
                && implemented.GetValueOrDefault(type.Identifier.Text) < 2)
            .Select(type => $"{file.At(type)}: {type.Identifier.Text}")));
    }

    [Fact]
    public void Every_edge_listed_here_is_there() =>
        Budget.Holds("process edges exist", Edges.Keys.Except(SourceTree.Product
            .SelectMany(file => file.Nodes<InterfaceDeclarationSyntax>()).Select(type => type.Identifier.Text)));

    static string NameOf(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => generic.Identifier.Text,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        _ => type.ToString(),
    };
}
