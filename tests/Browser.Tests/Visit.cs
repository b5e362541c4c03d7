using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>One visitor's window: what the page asks for and complains of is written down.</summary>
public sealed class Visit : IAsyncDisposable
{
    static readonly Lazy<Task<string>> Axe = new(() =>
        File.ReadAllTextAsync(Path.Combine(Stand.Portal, "node_modules", "axe-core", "axe.min.js")));

    readonly IBrowserContext context;

    Visit(IBrowserContext context, IPage page, Uri door)
    {
        this.context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            // A page that is meant to answer 404 or 503 is told of by the browser too.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load", StringComparison.Ordinal))
            {
                Complaints.Add(message.Text);
            }
        };
        Door = door;
    }

    public IPage Page { get; }

    /// <summary>The window's cookies, for another window.</summary>
    public Task<string> CookiesAsync() => context.StorageStateAsync();

    public async Task<string?> CookieAsync(string name) =>
        (await context.CookiesAsync()).FirstOrDefault(cookie => cookie.Name == name)?.Value;

    public Task SetCookieAsync(string name, string value) =>
        context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = Door.ToString() }]);

    public Uri Door { get; }

    public List<IRequest> Requests { get; } = [];

    public List<string> Complaints { get; } = [];

    /// <summary>Opens a window; with somebody's cookies if they are given.</summary>
    public static async Task<Visit> OpenAsync(Stand stand, int width, bool scripts = true, string? cookies = null)
    {
        var window = await stand.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = stand.Door.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 700 ? 740 : 900 },
            JavaScriptEnabled = scripts,
            StorageState = cookies,
            Locale = "vi-VN",
        });
        return new Visit(window, await window.NewPageAsync(), stand.Door);
    }

    /// <summary>Opens an address and waits until nothing more is fetched.</summary>
    public Task<IResponse?> GoAsync(string address) =>
        Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>What axe holds against the page under WCAG 2.2 A and AA and its own best practice.</summary>
    public async Task<string[]> ViolationsAsync()
    {
        await Page.EvaluateAsync(await Axe.Value);
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ runOnly:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.map(found => `${found.id}: ${found.nodes.map(node => node.html).slice(0, 3).join(' | ')}`)
            """);
    }

    /// <summary>Keeps a picture of the whole page.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(
        new PageScreenshotOptions { Path = Path.Combine(Stand.Screens, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
