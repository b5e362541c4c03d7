using System.Net.Http.Json;
using System.Text.RegularExpressions;
using EGov.Access.Tests.Stand;

namespace EGov.Access.Tests.Matrix;

/// <summary>
/// A request for a route about the office of the house. Writes are made so that whoever gets past access is refused
/// for another reason, and nothing changes.
/// </summary>
internal static class SampleRequest
{
    public static HttpRequestMessage For(WholeHouse house, string method, string route)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), Fill(house, route));
        if (method is not ("GET" or "HEAD"))
        {
            request.Content = method == "PATCH" ? Piece() : JsonContent.Create(Body(house, route));
        }
        return request;
    }

    // Of a file that is whole already.
    static ByteArrayContent Piece()
    {
        var piece = new ByteArrayContent("x"u8.ToArray());
        piece.Headers.ContentType = new("application/offset+octet-stream");
        piece.Headers.Add("Upload-Offset", "0");
        return piece;
    }

    static string Fill(WholeHouse house, string route) => Regex.Replace(
        route, @"\{\**(?<name>[A-Za-z]+)[^}]*\}", match => Value(house, route, match.Groups["name"].Value),
        RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) + (route.EndsWith("/mapping", StringComparison.Ordinal)
            ? $"?unit={house.Office}" : "");

    static string Value(WholeHouse house, string route, string name) => name switch
    {
        "code" => "1.000001",
        "year" => "2031",
        "id" when route.StartsWith("/api/dossiers/files/", StringComparison.Ordinal) => house.File.ToString(),
        "id" when route.StartsWith("/api/dossiers/", StringComparison.Ordinal) => house.Dossier.ToString(),
        "id" when route.Contains("/people/", StringComparison.Ordinal) => house.Person.Id.ToString(),
        "id" when route.Contains("/posts/", StringComparison.Ordinal) => house.Person.Post.ToString(),
        "id" when route.Contains("/units/", StringComparison.Ordinal) => house.Office.ToString(),
        "id" or "person" or "post" => "00000000-0000-0000-0000-000000000009",
        "act" => "khoa",
        _ => "v1",
    };

    static object Body(WholeHouse house, string route) => route switch
    {
        "/api/directory/units" => new
        {
            unit = new { kind = "area", name = "", type = "", level = "", parentId = house.Office },
            validFrom = "2026-01-01", act = "",
        },
        "/api/directory/successions" => new
        {
            relation = "rename", on = "2026-01-01", act = "",
            from = new[] { new { id = house.Office, sequence = -1 } }, into = Array.Empty<object>(),
        },
        "/api/directory/appointments" => new
        {
            person = new { @new = new { kind = "officer", name = "" } }, unitId = house.Office, role = "specialist",
            title = "", kind = "regular", from = "2026-01-01", act = "",
        },
        _ when HouseDossier.Step(route.Split('/')[^1]) is { } step => step,
        "/api/dossiers/held-papers" => new { unitId = house.Office, idNumber = "" },
        "/api/dossiers/duplicate-rules/{id:guid}" =>
            new { unitId = house.Office, by = "idNumber", days = 0, isOn = false },
        "/api/dossiers" => HouseDossier.Body(house, sets: 0),
        _ when route.EndsWith("/closures", StringComparison.Ordinal) =>
            new { firstDay = "2026-01-02", lastDay = "2026-01-01", act = "", reason = "" },
        _ when route.EndsWith("/delegations", StringComparison.Ordinal) => new
        {
            toPersonId = house.Person.Id, title = "", from = "2026-01-01", to = "2026-01-02", act = "",
        },
        _ when route.EndsWith("/end", StringComparison.Ordinal) || route.EndsWith("/closing", StringComparison.Ordinal) =>
            new { lastDay = "2026-01-01", act = "" },
        _ when route.EndsWith("/{id:guid}/versions", StringComparison.Ordinal) =>
            new { validFrom = "2026-01-01", act = "" },
        _ when route.EndsWith("/revisions", StringComparison.Ordinal) => new { name = "" },
        _ => new { },
    };
}
