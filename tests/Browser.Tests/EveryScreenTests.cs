using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>Rules that hold on every page at every width.</summary>
[Collection(OnTheStand.Name)]
public sealed class EveryScreenTests(Stand stand)
{
    public static TheoryData<string, string> Screens => new()
    {
        { "home", "/" },
        { "home-english", "/?lang=en" },
        { "results", "/thu-tuc?q=khai+sinh" },
        { "results-narrowed", "/thu-tuc?level=commune&field=H%E1%BB%99+t%E1%BB%8Bch&page=2" },
        { "results-none", "/thu-tuc?q=zzqqxx&level=commune" },
        { "procedure", "/thu-tuc/1.004873" },
        { "procedure-english", "/thu-tuc/1.004873?lang=en" },
        { "procedure-long-name", "/thu-tuc/1.900004" },
        { "procedure-bare", "/thu-tuc/1.900002" },
        { "procedure-unknown", "/thu-tuc/1.00487" },
        { "history", "/thu-tuc/1.004873/lich-su" },
        { "fields", "/linh-vuc" },
        { "board-choose", "/niem-yet" },
        { "board", "/niem-yet?field=H%E1%BB%99+t%E1%BB%8Bch" },
        { "not-found", "/khong-co-trang-nay" },
        { "unavailable", "/loi/503" },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_keeps_the_rules(string name, string address)
    {
        foreach (var width in new[] { 360, 1280, 320 })
        {
            await using var visit = await Visit.OpenAsync(stand, width);
            await visit.GoAsync(address);
            await KeepsTheRulesAsync(visit, width);
            if (width > 320)
            {
                await visit.PictureAsync($"{name}-{width}");
            }
        }
    }

    internal static async Task KeepsTheRulesAsync(Visit visit, int width)
    {
        Assert.Empty(await visit.ViolationsAsync());
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(await SmallTargetsAsync(visit.Page));
        Assert.Empty(await SmallTextAsync(visit.Page));
        Assert.Empty(visit.Complaints);
        Assert.All(visit.Requests, request => Assert.Equal(visit.Door.Authority, new Uri(request.Url).Authority));
    }

    // Links inside a sentence are as high as their line (WCAG 2.5.8 lets them), the skip link shows at focus only.
    static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
          .filter(target => !target.matches('.govuk-skip-link, [aria-hidden=true]') && !target.closest('p, .govuk-list--bullet'))
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([, box]) => box.height > 0 && box.height < 43.9)
          .map(([target, box]) => `${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`)
        """);

    // Tags, the province's name and the foot of the page may be 16px; all else is 19px or more.
    static Task<string[]> SmallTextAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('main *')]
          .filter(it => [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
          .filter(it => !it.matches('.govuk-tag, .govuk-visually-hidden') && parseFloat(getComputedStyle(it).fontSize) < 19)
          .map(it => it.outerHTML.slice(0, 120))
        """);
}
