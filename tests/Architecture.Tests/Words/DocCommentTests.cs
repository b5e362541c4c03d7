using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Words;

public sealed class DocCommentTests
{
    [Fact]
    public void Public_members_of_the_shared_libraries_are_documented() =>
        Budget.Holds("doc comments on public members", SourceTree
            .Under("ServiceDefaults", "services/Contracts", "services/WorkingTime")
            .SelectMany(file => file.Nodes<MemberDeclarationSyntax>()
                .Where(member => IsPublic(member) && !IsDocumented(member))
                .Select(member => $"{file.At(member)}: {Head(member)}")));

    static bool IsPublic(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax or GlobalStatementSyntax => false,
        EnumMemberDeclarationSyntax => false,
        _ => IsVisible(member) && member.Ancestors().OfType<TypeDeclarationSyntax>().All(IsVisible),
    };

    // Members of an interface are public without saying so; an override inherits what its base says.
    static bool IsVisible(MemberDeclarationSyntax member) =>
        (member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Parent is InterfaceDeclarationSyntax)
        && !member.Modifiers.Any(SyntaxKind.OverrideKeyword);

    static bool IsDocumented(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        || member is BaseTypeDeclarationSyntax type && IsDocumentedElsewhere(type);

    static bool IsDocumentedElsewhere(BaseTypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword);

    static string Head(MemberDeclarationSyntax member) => member.ToString().Split('\n')[0].Trim();
}
