using EGov.Access.Tests.Stand;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace EGov.Access.Tests.Matrix;

/// <summary>A line of <c>matrix.txt</c>: a route of a service and what each caller gets.</summary>
internal sealed record MatrixRow(string Service, string Method, string Route, IReadOnlyList<string> Cells)
{
    public string Name => $"{Service} {Method} {Route}";

    public static IReadOnlyList<MatrixRow> Read() => [.. File
        .ReadLines(Path.Combine(Repository.Root, "tests", "Access.Tests", "matrix.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>The routes a service has mapped, each method of each; a page takes GET and POST.</summary>
    public static IEnumerable<(string Service, string Method, string Route)> Of(RunningService service) => service.Routes
        .SelectMany(route => Methods(route).Select(method =>
            (service.Name, method, "/" + route.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct().OrderBy(route => route.Item3, StringComparer.Ordinal).ThenBy(route => route.method, StringComparer.Ordinal);

    static IReadOnlyList<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } known ? known.HttpMethods
        : route.Metadata.GetMetadata<PageActionDescriptor>() is null ? ["GET"] : ["GET", "POST"];

    static MatrixRow Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words[0], words[1], words[2], words[3..]);
    }
}
