using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>The same journeys without a mouse.</summary>
[Collection(OnTheStand.Name)]
public sealed class KeyboardOnlyTests(Stand stand)
{
    [Fact]
    public async Task The_first_tab_offers_the_way_past_the_header()
    {
        await using var visit = await Visit.OpenAsync(stand, 1280);
        await visit.GoAsync("/thu-tuc/1.004873");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".govuk-skip-link")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".govuk-skip-link")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_suggestion_is_chosen_by_arrows()
    {
        await using var visit = await Visit.OpenAsync(stand, 1280);
        var page = visit.Page;
        await visit.GoAsync("/");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("khai s", new() { Delay = 30 });
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = page.Locator("[role=option][aria-selected=true]");
        await Assertions.Expect(chosen).ToHaveCountAsync(1);
        Assert.Equal(
            await chosen.GetAttributeAsync("id"), await page.Locator("#q").GetAttributeAsync("aria-activedescendant"));
        var address = await chosen.GetAttributeAsync("data-href");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + address);
    }

    [Fact]
    public async Task An_answer_on_its_way_does_not_take_the_choice_away()
    {
        await using var visit = await Visit.OpenAsync(stand, 1280);
        var page = visit.Page;
        var asked = new TaskCompletionSource();
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/goi-y?q=khai%20s", async route =>
        {
            asked.TrySetResult();
            await late.Task;
            await route.ContinueAsync();
        });
        await visit.GoAsync("/");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("khai");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(" s");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.Keyboard.PressAsync("ArrowDown");
        var address = await page.Locator("[role=option]").First.GetAttributeAsync("data-href");
        late.SetResult();
        await page.WaitForTimeoutAsync(1_000);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + address);
    }

    [Fact]
    public async Task Escape_closes_suggestions_and_enter_searches()
    {
        await using var visit = await Visit.OpenAsync(stand, 360);
        var page = visit.Page;
        await visit.GoAsync("/");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("khai sinh", new() { Delay = 30 });
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#goi-y")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/thu-tuc?q=khai+sinh");
    }

    [Fact]
    public async Task Filters_open_and_narrow_on_a_phone()
    {
        await using var visit = await Visit.OpenAsync(stand, 360);
        var page = visit.Page;
        await visit.GoAsync("/thu-tuc?q=khai+sinh");
        await TabToAsync(page, ".filters > summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, ".filters a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Focus_is_always_to_be_seen()
    {
        await using var visit = await Visit.OpenAsync(stand, 360);
        var page = visit.Page;
        await visit.GoAsync("/thu-tuc/1.004873");
        for (var step = 0; step < 20; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => { const style = getComputedStyle(document.activeElement)
                  return document.activeElement === document.body || style.backgroundColor === 'rgb(255, 221, 0)'
                    || style.outlineStyle !== 'none' || style.boxShadow !== 'none' }
                """));
        }
    }

    internal static async Task TabToAsync(IPage page, string target)
    {
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target))
            {
                return;
            }
        }
        Assert.Fail($"{target} is not reached by the keyboard.");
    }
}
