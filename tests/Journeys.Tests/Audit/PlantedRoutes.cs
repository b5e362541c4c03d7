using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aspire.Hosting.Testing;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Audit;

/// <summary>
/// Every route of every service, tried with markers in each place a caller can write to: by somebody who is nobody, and
/// by somebody who may. The routes are those of the access matrix, where a route without a row fails a test.
/// </summary>
internal sealed partial class PlantedRoutes(MarkedStand stand, Markers markers) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = stand.Citizen.BaseAddress,
    };
    readonly Dictionary<string, PlantedBody> bodies = new(StringComparer.Ordinal);

    /// <summary>Routes that were given a body of their own shape, as "service method path".</summary>
    public SortedSet<string> Shaped { get; } = new(StringComparer.Ordinal);

    /// <summary>Routes that failed instead of refusing, or did not get past the door.</summary>
    public SortedSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes of programs: each must be given a body of its own shape, or be said to take none.</summary>
    public static IEnumerable<string> Writes => Rows().Where(row => row.Method is not ("GET" or "HEAD")
        && row.Route.StartsWith("/api/", StringComparison.Ordinal)).Select(Name);

    public async Task<int> PlantAsync()
    {
        var sent = 0;
        foreach (var row in Rows().Where(row => !Inner().IsMatch(row.Route)))
        {
            foreach (var place in new[] { markers.Asked, null })
            {
                var path = (row.Service == "identity" ? "/id" : "") + Fill(row.Route, place);
                foreach (var token in new[] { markers.Secret, stand.Officer(), stand.Machine() })
                {
                    foreach (var body in await BodiesAsync(row))
                    {
                        await SendAsync(
                            Name(row), PlantedRequest.Of(markers, row.Method, path, token, body));
                        sent++;
                    }
                }
            }
        }
        return sent;
    }

    public void Dispose() => client.Dispose();

    static IEnumerable<(string Service, string Method, string Route)> Rows() => File
        .ReadLines(Path.Combine(Repository.Root, "tests", "Access.Tests", "matrix.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => (word[0], word[1], word[2]));

    static string Name((string Service, string Method, string Route) row) =>
        $"{row.Service} {row.Method} {PlantedBody.Plain(row.Route)}";

    async Task<HttpContent?[]> BodiesAsync((string Service, string Method, string Route) row)
    {
        if (row.Method == "GET")
        {
            return [null];
        }
        var form = new[] { "userName", "password", "code", "token", "present", "returnUrl", "refresh_token", "ma", "q" }
            .Select((box, at) => KeyValuePair.Create(box, at % 2 == 0 ? markers.Secret : markers.FullName));
        var shaped = row.Service == "portal" ? null : (await BodyAsync(row.Service)).For(row.Method, row.Route);
        if (shaped is not null)
        {
            Shaped.Add(Name(row));
        }
        return
        [
            new FormUrlEncodedContent(form), Json(markers.Body), .. shaped is null ? [] : new[] { Json(shaped) },
        ];
    }

    async Task<PlantedBody> BodyAsync(string service)
    {
        if (!bodies.TryGetValue(service, out var known))
        {
            using var inside = stand.App.CreateHttpClient(service);
            var document = JsonSerializer.Deserialize<JsonElement>(await inside.GetStringAsync("/openapi/v1.json"));
            bodies[service] = known = new(document, markers, stand.Known);
        }
        return known;
    }

    async Task SendAsync(string name, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests)
        {
            Failed.Add($"{name}: {answer.StatusCode}");
        }
        request.Dispose();
    }

    string Fill(string route, string? place) => Parameter().Replace(route, match => match.Groups["name"].Value switch
    {
        "year" => "2031",
        "name" when place is null => "vneid",
        "id" when stand.Known.TryGetValue(match.Groups["before"].Value, out var id) && place is null => id.ToString(),
        "id" when match.Value.Contains("guid", StringComparison.Ordinal) => Guid.NewGuid().ToString(),
        _ => place ?? "1.000001",
    } is var value ? match.Value[..match.Value.IndexOf('{', StringComparison.Ordinal)] + value : "");

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    [GeneratedRegex(@"((?<before>[a-z-]+)/)?\{\**(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("^/(health|openapi)/", RegexOptions.None, 1000)]
    private static partial Regex Inner();
}
