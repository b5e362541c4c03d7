using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.LocalHosting.Running;

/// <summary>One page and one JSON document that say how everything is, on loopback only.</summary>
internal sealed class StatusPage : IAsyncDisposable
{
    readonly WebApplication web;
    readonly string addressFile;

    StatusPage(WebApplication web, string addressFile)
    {
        this.web = web;
        this.addressFile = addressFile;
    }

    public static async Task<StatusPage> StartAsync(Stage stage, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        var site = builder.Build();
        site.MapGet("/status.json", () => Results.Json(Report(stage), JsonSerializerOptions.Web));
        site.MapGet("/status.tsv", () => string.Concat(stage.States.Values.Select(state =>
            $"{state.Name}\t{state.Phase}\t{state.Port}\t{state.Pid}\t{state.Url}\t{state.Message.ReplaceLineEndings(" ")}\n")));
        site.MapGet("/", () => Results.Content(Page(stage), "text/html; charset=utf-8"));
        await site.StartAsync(cancel);
        var file = stage.Folder.Run("status.url");
        await File.WriteAllTextAsync(file, $"http://127.0.0.1:{port}", cancel);
        return new StatusPage(site, file);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(addressFile);
        await web.DisposeAsync();
    }

    static object Report(Stage stage) => new
    {
        healthy = stage.States.Values.All(state => state.Phase is Phase.Running or Phase.Finished),
        pid = Environment.ProcessId,
        resources = stage.States.Values.Select(state => new
        {
            state.Name,
            state = state.Phase.ToString(),
            state.Message,
            state.Port,
            state.Url,
            state.Pid,
            uptimeSeconds = Math.Round(state.Uptime.TotalSeconds, 1),
            state.Starts,
            log = state.LastLines,
        }),
    };

    static string Page(Stage stage)
    {
        var rows = stage.States.Values.Select(state => string.Create(CultureInfo.InvariantCulture, $"""
            <tr><td>{state.Name}<td>{state.Phase}<td>{(state.Url is { } url ? $"<a href='{url}'>{state.Port}</a>" : state.Port)}
            <td>{state.Pid}<td>{state.Uptime:hh\:mm\:ss}<td>{state.Starts}<td>{Text(state.Message)}
            <tr><td colspan=7><details><summary>log</summary><pre>{Text(string.Join('\n', state.LastLines))}</pre></details>
            """));
        return $$"""
            <!doctype html><html lang=en><meta charset=utf-8><title>EGovPlatform</title>
            <style>body{font:16px sans-serif;margin:2rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0}</style>
            <h1>EGovPlatform</h1><table><tr><th>name<th>state<th>port<th>pid<th>uptime<th>starts<th>message
            {{string.Concat(rows)}}</table></html>
            """;
    }

    static string Text(string raw) => WebUtility.HtmlEncode(raw);
}
