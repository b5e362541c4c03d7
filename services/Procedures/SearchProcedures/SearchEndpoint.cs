using System.Text.Json;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.SearchProcedures;

/// <summary>GET /api/procedures: search, list and filter; repeated questions are answered from memory.</summary>
internal sealed class SearchEndpoint(ProcedureSearch search, Catalogue catalogue, AnswerCache cache)
{
    /// <summary>Long enough to spare a repeated click, short enough that a publication shows within a minute.</summary>
    public const string Cacheable = "public, max-age=30";

    public Task HandleAsync(HttpContext http)
    {
        var key = http.Request.QueryString.Value ?? "";
        var stamp = catalogue.Stamp;
        return cache.Find(stamp, key) is { } known ? SendAsync(http, known) : MakeAsync(http, stamp, key);
    }

    async Task MakeAsync(HttpContext http, string stamp, string key)
    {
        var (request, refusals) = SearchRequest.Read(http.Request.Query);
        if (refusals.Count > 0)
        {
            await Refuse.BadRequest([.. refusals]).ExecuteAsync(http);
            return;
        }
        var answer = await search.SearchAsync(request, http.RequestAborted);
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, ProcedureJson.Options);
        var made = new CachedAnswer(body, ETags.Of("procedures", stamp, key));
        KeepIfCurrent(stamp, key, made);
        await SendAsync(http, made);
    }

    // An answer made over a change would empty the cache of the state that is in force now.
    void KeepIfCurrent(string stamp, string key, CachedAnswer made)
    {
        if (ReferenceEquals(catalogue.Stamp, stamp))
        {
            cache.Keep(stamp, key, made);
        }
    }

    internal static Task SendAsync(HttpContext http, CachedAnswer answer)
    {
        http.Response.Headers.CacheControl = Cacheable;
        if (http.Request.Headers.IfNoneMatch.Count > 0 && ETags.IsKnown(http, answer.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        http.Response.Headers.ETag = answer.ETag;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = answer.Body.Length;
        return http.Response.BodyWriter.WriteAsync(answer.Body, http.RequestAborted).AsTask();
    }
}
