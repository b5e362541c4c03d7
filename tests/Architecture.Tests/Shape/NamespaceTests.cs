using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Shape;

public sealed class NamespaceTests
{
    [Fact]
    public void No_file_name_is_used_twice() =>
        Budget.Holds("file names are used once", SourceTree.Code.Where(file => file.Name is not "Program.cs")
            .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => string.Join(" and ", group.Select(file => file.Path))));

    [Fact]
    public void Namespaces_stand_at_the_top_of_the_file_and_begin_with_EGov() =>
        Budget.Holds("file-scoped namespaces EGov.<Project>", SourceTree.Code.SelectMany(file => file
            .Nodes<BaseNamespaceDeclarationSyntax>()
            .Where(space => space is not FileScopedNamespaceDeclarationSyntax
                || !IsOurs(file, space.Name.ToString()))
            .Select(space => $"{file.At(space)}: {space.Name}")));

    [Fact]
    public void A_service_keeps_its_types_to_itself() =>
        Budget.Holds("types of services are internal", SourceTree
            .Under("services/Directory", "services/Identity", "services/Procedures", "services/Portal", "gateway")
            .SelectMany(file => file.Nodes<BaseTypeDeclarationSyntax>()
                .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Parent is not TypeDeclarationSyntax)
                .Where(type => !IsNeededPublic(type))
                .Select(type => $"{file.At(type)}: {type.Identifier.Text}")));

    // LocalHosting stands in for Aspire under Aspire's names, and Aspire names the map in Projects.
    static bool IsOurs(SourceFile file, string name) => name.StartsWith("EGov.", StringComparison.Ordinal)
        || (file.Path.StartsWith("AppHost/", StringComparison.Ordinal)
            && (name is "Projects" || name.StartsWith("Aspire.Hosting", StringComparison.Ordinal)));

    // Razor finds page models and tag helpers, and the test host finds Program, only when they are public.
    static bool IsNeededPublic(BaseTypeDeclarationSyntax type) =>
        type.Identifier.Text is "Program"
        || type.Identifier.Text.EndsWith("Model", StringComparison.Ordinal)
        || type.Identifier.Text.EndsWith("TagHelper", StringComparison.Ordinal);
}
