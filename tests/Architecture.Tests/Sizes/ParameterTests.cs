using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Sizes;

public sealed class ParameterTests
{
    [Fact]
    public void A_constructor_takes_at_most_5_parameters() => Holds("constructors", 5, node => node switch
    {
        // A record's parameters are its data; a class's are what it depends on.
        ClassDeclarationSyntax type => type.ParameterList,
        ConstructorDeclarationSyntax constructor => constructor.ParameterList,
        _ => null,
    });

    [Fact]
    public void A_handler_takes_at_most_7_parameters() => Holds("methods and handlers", 7, node => node switch
    {
        MethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        _ => null,
    });

    static void Holds(string what, int limit, Func<SyntaxNode, ParameterListSyntax?> parameters) =>
        Budget.Holds($"{what} of at most {limit} parameters", SourceTree.Code.SelectMany(file => file.Root
            .DescendantNodes().Where(node => parameters(node)?.Parameters.Count > limit).Select(file.At)));
}
