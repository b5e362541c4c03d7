namespace EGov.Journeys.Tests.Audit;

/// <summary>A request with a marker in its query and in every header that somebody might write down.</summary>
internal static class PlantedRequest
{
    public static HttpRequestMessage Of(
        Markers markers, string method, string path, string token, HttpContent? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"{path}?q={Uri.EscapeDataString(markers.FullName)}"
            + $"&after={markers.Asked}&name={markers.Phone}&state={markers.Secret}&error={markers.Asked}"
            + $"&code={markers.Secret}")
        {
            Content = body,
        };
        foreach (var (name, value) in new[]
        {
            ("Authorization", "Bearer " + token), ("Cookie", $"session={markers.Secret}; egov-id={markers.Secret}"),
            ("User-Agent", markers.Email), ("Referer", $"http://localhost/?so={markers.Number}"),
            ("If-Match", $"\"{markers.Asked}\""), ("X-Purpose", markers.Asked), ("X-Forwarded-For", markers.Phone),
            ("traceparent", markers.Secret), ("baggage", $"who={markers.Phone}"), ("Accept-Language", markers.Asked),
        })
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }
}
