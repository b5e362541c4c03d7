using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EGov.Portal.Tests.SignIn;

/// <summary>A page as a browser has it in the end.</summary>
public sealed record Shown(Uri Address, HttpResponseMessage Answer, IDocument Page)
{
    public string Text => Page.Body!.TextContent;

    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();
}

/// <summary>
/// Follows redirects between the portal and the provider and keeps each one's cookies, as browsers do; whoever the
/// provider asks for is signed in.
/// </summary>
public sealed class TestBrowser(PortalUnderTest portal) : IDisposable
{
    readonly HttpClient outside = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    readonly Dictionary<(string Host, string Path), Dictionary<string, string>> jar = [];

    /// <summary>The replica that answers.</summary>
    public PortalUnderTest Portal { get; set; } = portal;

    /// <summary>Every answer on the way, the last one last.</summary>
    public List<HttpResponseMessage> Steps { get; } = [];

    /// <summary>Cookies of the portal.</summary>
    public Dictionary<string, string> Cookies => Jar("portal.test", "/");

    public string SessionCookie => Cookies["egov-session"];

    public async Task<Shown> SignInAsync(string who, string from = "/dang-nhap")
    {
        var asked = await GetAsync(from);
        return asked.Address.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal)
            ? await GetAsync($"{asked.Address}?who={who}")
            : asked;
    }

    public Task<Shown> GetAsync(string address) => FollowAsync(HttpMethod.Get, address, null);

    public Task<Shown> PostAsync(string address, params (string Name, string Value)[] fields) =>
        FollowAsync(HttpMethod.Post, address, fields);

    /// <summary>Sends the form as it stands on the page, with these fields filled in.</summary>
    public Task<Shown> SubmitAsync(Shown shown, string selector, params (string Name, string Value)[] filled)
    {
        var form = shown.Page.QuerySelector(selector)!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Concat(filled);
        return PostAsync(form.GetAttribute("action")!, [.. fields]);
    }

    /// <summary>One answer, no redirect followed.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, IEnumerable<(string Name, string Value)>? fields = null)
    {
        using var request = new HttpRequestMessage(method, IsPortal(address) ? address.PathAndQuery : address.ToString());
        request.Headers.Host = address.Authority;
        var cookies = jar.Where(one => one.Key.Host == address.Host
            && (address.AbsolutePath + "/").StartsWith(one.Key.Path, StringComparison.Ordinal)).SelectMany(one => one.Value);
        if (string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")) is { Length: > 0 } sent)
        {
            request.Headers.Add("Cookie", sent);
        }
        request.Content = fields is null ? null
            : new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        var answer = await (IsPortal(address) ? Portal.Client : outside).SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var path = cookie.Split("path=")[1].Split(';')[0];
            Keep(Jar(address.Host, path), cookie);
        }
        Steps.Add(answer);
        return answer;
    }

    public void Dispose() => outside.Dispose();

    async Task<Shown> FollowAsync(HttpMethod method, string address, IEnumerable<(string, string)>? fields)
    {
        var at = new Uri(new Uri(SignInStand.Origin), address);
        Steps.Clear();
        var answer = await SendAsync(method, at, fields);
        for (; (int)answer.StatusCode is 302 or 303; answer = await SendAsync(HttpMethod.Get, at))
        {
            Assert.True(Steps.Count < 15, "round and round");
            at = new Uri(at, answer.Headers.Location!);
        }
        return new(at, answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    Dictionary<string, string> Jar(string host, string path) =>
        jar.TryGetValue((host, path), out var cookies) ? cookies : jar[(host, path)] = new(StringComparer.Ordinal);

    static void Keep(Dictionary<string, string> cookies, string set)
    {
        var pair = set.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0 || set.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
        {
            cookies.Remove(pair[0]);
        }
        else
        {
            cookies[pair[0]] = pair[1];
        }
    }

    static bool IsPortal(Uri address) => address.Host == "portal.test";
}
