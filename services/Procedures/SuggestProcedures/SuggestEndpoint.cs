using System.Text.Json;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.SuggestProcedures;

/// <summary>GET /api/procedures/suggest: names for what was typed so far.</summary>
internal sealed class SuggestEndpoint(Suggestions suggestions, Catalogue catalogue, AnswerCache cache)
{
    const string KeyPrefix = "suggest";

    public async Task HandleAsync(HttpContext http)
    {
        var key = KeyPrefix + http.Request.QueryString.Value;
        var stamp = catalogue.Stamp;
        if (cache.Find(stamp, key) is not { } answer)
        {
            var refusals = new List<Refusal>();
            var typed = SearchRequest.ReadQuery(http.Request.Query["q"], refusals);
            if (refusals.Count > 0)
            {
                await Refuse.BadRequest([.. refusals]).ExecuteAsync(http);
                return;
            }
            var body = JsonSerializer.SerializeToUtf8Bytes(
                new SuggestAnswer(suggestions.For(typed)), ProcedureJson.Options);
            answer = new CachedAnswer(body, ETags.Of(KeyPrefix, stamp, key));
            cache.Keep(stamp, key, answer);
        }
        await SearchEndpoint.SendAsync(http, answer);
    }
}

/// <summary>Names to choose from, best first.</summary>
internal sealed record SuggestAnswer(IReadOnlyList<Suggestion> Items);

internal sealed record Suggestion(string Code, string Name);
