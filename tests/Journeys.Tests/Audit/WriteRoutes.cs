using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EGov.Journeys.Tests.Audit;

/// <summary>Every write route that the services publish, tried with markers in each place a caller can write to.</summary>
internal static partial class WriteRoutes
{
    /// <summary>How many requests were sent.</summary>
    public static async Task<int> PlantAsync(HttpClient client, string document, Markers markers, string? key)
    {
        using var described = JsonDocument.Parse(await client.GetStringAsync(document));
        var sent = 0;
        foreach (var path in described.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject().Select(one => one.Name.ToUpperInvariant()))
            {
                foreach (var place in new[] { markers.Asked, Guid.NewGuid().ToString() })
                {
                    using var request = Request(method, Parameter().Replace(path.Name, place), markers, key);
                    using var answer = await client.SendAsync(request);
                    Assert.NotEqual(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
                    sent++;
                }
            }
        }
        return sent;
    }

    public static HttpRequestMessage Request(string method, string path, Markers markers, string? key)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"{path}?q={Uri.EscapeDataString(markers.Name)}" +
            $"&cursor={markers.Asked}&phone={markers.Phone}");
        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new StringContent(markers.Body, Encoding.UTF8, "application/json");
        }
        request.Headers.TryAddWithoutValidation("Authorization", key is null ? "Bearer " + markers.Secret : null);
        request.Headers.TryAddWithoutValidation("X-Operator-Key", key ?? markers.Secret);
        request.Headers.TryAddWithoutValidation("Cookie", $"session={markers.Secret}");
        request.Headers.TryAddWithoutValidation("User-Agent", markers.Email);
        request.Headers.TryAddWithoutValidation("Referer", $"http://localhost/?so={markers.Number}");
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{markers.Asked}\"");
        request.Headers.TryAddWithoutValidation("X-Purpose", markers.Asked);
        return request;
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
