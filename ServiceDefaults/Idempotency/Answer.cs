using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Idempotency;

/// <summary>An answer held back until the transaction it tells of is committed, or told again from the table.</summary>
internal sealed record Answer(int Status, Dictionary<string, string> Headers, byte[] Body) : IResult
{
    static readonly string[] Kept = ["Content-Type", "Location", "ETag"];

    /// <summary>Executes the result into memory instead of the connection.</summary>
    public static async Task<Answer> CaptureAsync(HttpContext http, IResult result)
    {
        var real = http.Response.Body;
        using var memory = new MemoryStream();
        http.Response.Body = memory;
        try
        {
            await result.ExecuteAsync(http);
            await http.Response.Body.FlushAsync();
        }
        finally
        {
            http.Response.Body = real;
        }
        var headers = Kept.Where(http.Response.Headers.ContainsKey)
            .ToDictionary(name => name, name => http.Response.Headers[name].ToString(), StringComparer.Ordinal);
        return new Answer(http.Response.StatusCode, headers, memory.ToArray());
    }

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            http.Response.Headers[name] = value;
        }
        await http.Response.Body.WriteAsync(Body, http.RequestAborted);
    }
}
