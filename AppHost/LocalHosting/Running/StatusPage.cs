namespace EGov.LocalHosting.Running;

/// <summary>How everything is, on loopback only: a page, JSON for programs, tab-separated lines for the
/// script.</summary>
internal static class StatusPage
{
    public static async Task<WebApplication> StartAsync(
        IEnumerable<ResourceState> states, RunFolder folder, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(Page(states), "text/html; charset=utf-8"));
        site.MapGet("/status.json", () => Results.Json(new
        {
            healthy = states.All(state => state.Phase is Phase.Running or Phase.Finished),
            pid = Environment.ProcessId, resources = states,
        }, JsonSerializerOptions.Web));
        site.MapGet("/status.tsv", () => string.Concat(states.Select(one => string.Join('\t',
            one.Name, one.Phase, one.Port, one.Pid, one.Url, one.Message.ReplaceLineEndings(" ")) + "\n")));
        await site.StartAsync(cancel);
        await File.WriteAllTextAsync(folder.Run("status.url"), $"http://127.0.0.1:{port}", cancel);
        return site;
    }

    static string Page(IEnumerable<ResourceState> states) => $"""
        <!doctype html><html lang=en><meta charset=utf-8><title>EGovPlatform</title>
        <h1>EGovPlatform</h1><table cellpadding=6><tr><th>name<th>state<th>port<th>pid<th>uptime<th>starts<th>log
        {string.Concat(states.Select(Row))}</table></html>
        """;

    static string Row(ResourceState state) => $"""
        <tr><td><a href="{state.Url}">{state.Name}</a><td>{state.Phase} {WebUtility.HtmlEncode(state.Message)}<td>{state.Port}
        <td>{state.Pid}<td>{TimeSpan.FromSeconds(state.UptimeSeconds)}<td>{state.Starts}<td><details><summary>last lines</summary>
        <pre>{WebUtility.HtmlEncode(string.Join('\n', state.Log))}</pre></details>
        """;
}
