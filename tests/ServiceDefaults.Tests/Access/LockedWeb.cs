using System.Net.Http.Headers;
using System.Text;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Tests.Http;
using EGov.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>A service with one route of each reach, and the issuer it believes.</summary>
internal sealed class LockedWeb(TestIssuer issuer, SampleWeb web) : IAsyncDisposable
{
    const string AccessFile = """
        {
          "orders.take": { "words": "nhận đơn", "who": [{ "scopes": ["orders"], "reach": "any" }] },
          "records.write": { "words": "ghi", "who": [
            { "roles": ["directory-editor"], "reach": "subtree" }, { "scopes": ["records.load"], "reach": "any" }] },
          "records.list": { "words": "xem", "who": [{ "roles": ["clerk"], "reach": "subtree" }] },
          "papers.read": { "words": "xem", "who": [
            { "kinds": ["citizen"], "reach": "own" }, { "roles": ["auditor"], "reach": "any", "purposes": ["inspection"] }] }
        }
        """;

    public TestIssuer Issuer => issuer;

    public HttpClient Client => web.Client;

    public static Guid Province { get; } = Guid.Parse("00000000-0000-0000-0000-000000000001");

    public static Guid Commune { get; } = Guid.Parse("00000000-0000-0000-0000-000000000002");

    public static Guid Elsewhere { get; } = Guid.Parse("00000000-0000-0000-0000-000000000003");

    public static DateOnly Year { get; } = new(2020, 1, 1);

    public UnitTree Tree { get; private init; } = new();

    public static async Task<LockedWeb> StartAsync(
        Action<WebApplication>? map = null, bool units = true, string? issuerName = TestIssuer.Name)
    {
        var issuer = await TestIssuer.StartAsync();
        var tree = new UnitTree();
        if (units)
        {
            tree.Replace([new(Province, null, Year), new(Commune, Province, Year), new(Elsewhere, null, Year)]);
        }
        var web = await SampleWeb.StartAsync(
            builder =>
            {
                builder.Configuration["Identity:Issuer"] = issuerName;
                builder.Configuration["Identity:Inside"] = issuerName == TestIssuer.Name ? issuer.Inside : null;
                builder.Services.AddSingleton(Permissions.Read(new MemoryStream(Encoding.UTF8.GetBytes(AccessFile))));
                builder.Services.AddSingleton(tree);
            },
            app =>
            {
                app.MapPost("/records/{unit:guid}", (Guid unit, HttpContext http) =>
                    http.OutOfReach(unit) ?? Results.Ok(http.Actor().Subject)).Allow("records.write");
                app.MapGet("/records", (HttpContext http) => Results.Ok(http.UnitsInReach())).Allow("records.list");
                app.MapGet("/papers/{owner}", (string owner, HttpContext http) =>
                    http.OutOfReach(new Target(Owner: owner)) ?? Results.Ok(http.Purpose())).Allow("papers.read");
                app.MapGet("/careless", () => "everything").Allow("records.list");
                map?.Invoke(app);
            });
        return new(issuer, web) { Tree = tree };
    }

    public async Task<HttpResponseMessage> SendAsync(
        string? token, string path = "/records/00000000-0000-0000-0000-000000000002", HttpMethod? method = null,
        (string Name, string Value)? header = null, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (header is { } more)
        {
            request.Headers.TryAddWithoutValidation(more.Name, more.Value);
        }
        return await Client.SendAsync(request);
    }

    public async Task<int> StatusAsync(string? token)
    {
        using var answer = await SendAsync(token);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        await issuer.DisposeAsync();
    }
}

/// <summary>One for all facts of a class.</summary>
public sealed class LockedWebFixture : IAsyncLifetime
{
    internal LockedWeb Web { get; private set; } = null!;

    public async Task InitializeAsync() => Web = await LockedWeb.StartAsync();

    public async Task DisposeAsync() => await Web.DisposeAsync();
}
