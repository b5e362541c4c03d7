using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EGov.Identity.Tests;

/// <summary>Somebody with a browser without scripts: opens pages, fills in forms and sends them.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpResponseMessage Answer { get; private set; } = null!;

    public int Status => (int)Answer.StatusCode;

    public string? Location => Answer.Headers.Location?.ToString();

    public string Heading => Page.QuerySelector("h1")?.TextContent ?? "";

    public IReadOnlyList<string> Errors =>
        [.. Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent.Trim())];

    public Task<Visitor> OpenAsync(string address) => TakeAsync(client.GetAsync(address));

    /// <summary>Sends the form with that action's path with these boxes filled in; hidden boxes go along.</summary>
    public Task<Visitor> SendAsync(string path, params (string Name, string Value)[] boxes)
    {
        var form = Page.Forms.Single(one => one.GetAttribute("action")!.Split('?')[0] == path
            || one.GetAttribute("action") == path);
        var values = form.QuerySelectorAll<IHtmlInputElement>("input").Where(box => box.Name is not null)
            .ToDictionary(box => box.Name!, box => box.Value, StringComparer.Ordinal);
        foreach (var (name, value) in boxes)
        {
            values[name] = value;
        }
        return PostAsync(form.GetAttribute("action")!, [.. values.Select(pair => (pair.Key, pair.Value))]);
    }

    public Task<Visitor> PostAsync(string address, params (string Name, string Value)[] values) =>
        TakeAsync(client.PostAsync(address, new FormUrlEncodedContent(
            values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)))));

    public Task<Visitor> FollowAsync() => OpenAsync(Location!);

    public void Dispose() => client.Dispose();

    async Task<Visitor> TakeAsync(Task<HttpResponseMessage> asked)
    {
        Answer = await asked;
        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync());
        return this;
    }
}
