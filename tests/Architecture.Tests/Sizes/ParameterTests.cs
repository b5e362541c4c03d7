using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Sizes;

public sealed class ParameterTests
{
    [Fact]
    public void A_constructor_takes_at_most_5_parameters()
    {
        // A record's parameters are its data; a class's are what it depends on.
        var primary = SourceTree.Code.SelectMany(file => file.Nodes<ClassDeclarationSyntax>()
            .Select(type => (file, node: (SyntaxNode)type, type.ParameterList)));
        var written = SourceTree.Code.SelectMany(file => file.Nodes<ConstructorDeclarationSyntax>()
            .Select(constructor => (file, node: (SyntaxNode)constructor, (ParameterListSyntax?)constructor.ParameterList)));

        Budget.Holds("constructors of at most 5 parameters", primary.Concat(written)
            .Where(found => found.Item3?.Parameters.Count > 5)
            .Select(found => $"{found.file.At(found.node)}: {found.Item3!.Parameters.Count}"));
    }

    [Fact]
    public void A_handler_takes_at_most_7_parameters()
    {
        var methods = SourceTree.Code.SelectMany(file => file.Root.DescendantNodes()
            .Select(node => (file, node, count: Count(node))));

        Budget.Holds("methods and handlers of at most 7 parameters", methods
            .Where(found => found.count > 7).Select(found => $"{found.file.At(found.node)}: {found.count}"));
    }

    static int Count(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.ParameterList.Parameters.Count,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters.Count,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Count,
        _ => 0,
    };
}
