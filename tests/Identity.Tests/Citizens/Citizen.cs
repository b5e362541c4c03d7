using AngleSharp.Html.Parser;

namespace EGov.Identity.Tests.Citizens;

/// <summary>A citizen with a browser: who signs in anew at each provider.</summary>
internal sealed class Citizen(CitizenWorld world) : IDisposable
{
    public Visitor Visitor { get; } = world.App.NewVisitor();

    /// <summary>Address we were called back with last.</summary>
    public string CalledBack { get; private set; } = "";

    /// <summary>Signs in with a provider as one of its citizens; none of them: declines.</summary>
    public async Task<Citizen> SignInAsync(string provider, string sub, string query = "")
    {
        await Visitor.OpenAsync($"/id/dang-nhap/cong-dan/{provider}{query}");
        return await TravelAsync(sub);
    }

    /// <summary>Follows redirects to providers and back, choosing the citizens in turn on their pages.</summary>
    public async Task<Citizen> TravelAsync(params string[] subs)
    {
        foreach (var sub in subs)
        {
            await Visitor.OpenAsync(CalledBack = new Uri(await ChooseAsync(Visitor.Location!, sub)).PathAndQuery);
        }
        return this;
    }

    /// <summary>Presses a button of the account page and travels on.</summary>
    public async Task<Citizen> PressAsync(string handler, string provider, params string[] subs)
    {
        await Visitor.OpenAsync("/id/tai-khoan");
        var form = Visitor.Page.Forms.First(one => one.GetAttribute("action")!.EndsWith(handler)
            && one.QuerySelector($"button[value={provider}]") is not null);
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await Visitor.PostAsync(form.GetAttribute("action")!,
            ("provider", provider), ("__RequestVerificationToken", token));
        return await TravelAsync(subs);
    }

    public void Dispose() => Visitor.Dispose();

    async Task<string> ChooseAsync(string address, string sub)
    {
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        for (var hop = 0; hop < 8; hop++)
        {
            using var answer = await outside.GetAsync(address);
            if (answer.Headers.Location is { } next)
            {
                address = new Uri(new Uri(address), next).ToString();
                if (address.StartsWith("http://localhost/", StringComparison.Ordinal))
                {
                    return address;
                }
                continue;
            }
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.True(answer.IsSuccessStatusCode, page.Body!.TextContent);
            using var chosen = await outside.PostAsync(
                new Uri(new Uri(address), page.Forms[0].GetAttribute("action")),
                new FormUrlEncodedContent([new("sub", sub)]));
            address = new Uri(new Uri(address), chosen.Headers.Location!).ToString();
        }
        throw new InvalidOperationException("No way back: " + address);
    }
}
