using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>A citizen looks for a procedure, reads it and prints it.</summary>
[Collection(OnTheStand.Name)]
public sealed class FindAndPrintTests(Stand stand)
{
    [Theory]
    [InlineData(true, 360)]
    [InlineData(false, 360)]
    [InlineData(false, 1280)]
    public async Task From_a_question_to_the_procedure_with_and_without_scripts(bool scripts, int width)
    {
        await using var visit = await Visit.OpenAsync(stand, width, scripts);
        var page = visit.Page;
        await visit.GoAsync("/");
        await page.Locator("#q").FillAsync("giay xac nhan tinh trang hon nhan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await page.Locator(".result a[href='/thu-tuc/1.004873']").ClickAsync();
        await page.WaitForURLAsync("**/thu-tuc/1.004873");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("15.000 đ");
        await page.GetByRole(AriaRole.Link, new() { Name = "Các bước" }).ClickAsync();
        Assert.EndsWith("#cac-buoc", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Filters_narrow_and_are_taken_back_without_scripts(int width)
    {
        await using var visit = await Visit.OpenAsync(stand, width, scripts: false);
        var page = visit.Page;
        await visit.GoAsync("/thu-tuc");
        var summary = page.GetByText("Lọc kết quả");
        if (await summary.IsVisibleAsync())
        {
            await summary.ClickAsync();
        }
        await page.Locator(".filters").GetByRole(AriaRole.Link, new() { Name = "Cấp tỉnh" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("5 thủ tục");
        await page.Locator(".chip").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("19 thủ tục");
    }

    [Fact]
    public async Task Suggestions_come_while_typing()
    {
        await using var visit = await Visit.OpenAsync(stand, 360);
        var page = visit.Page;
        await visit.GoAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("khai s", new() { Delay = 30 });
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        Assert.Empty(await visit.ViolationsAsync());
        await visit.PictureAsync("suggestions-360");
        await options.GetByText("Thủ tục đăng ký khai sinh", new() { Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/thu-tuc/1.001193");
    }

    [Fact]
    public async Task A_printed_procedure_has_what_the_desk_needs_and_no_menus()
    {
        await using var visit = await Visit.OpenAsync(stand, 1280);
        var page = visit.Page;
        await visit.GoAsync("/thu-tuc/1.004873");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "In trang này" })).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".site-header__nav", ".contents", ".govuk-breadcrumbs", "[data-print]" })
        {
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        }
        // 25 mm at 96 dots an inch, the least a phone reads from paper.
        var picture = await page.Locator(".qr img").BoundingBoxAsync();
        Assert.InRange(picture!.Width, 25 / 25.4 * 96, 50 / 25.4 * 96);
        Assert.Equal("rgb(0, 0, 0)",
            await page.Locator(".site-header").EvaluateAsync<string>("header => getComputedStyle(header).color"));
        await page.PdfAsync(new() { Path = Path.Combine(Stand.Screens, "procedure.pdf"), PreferCSSPageSize = true });
    }

    [Fact]
    public async Task A_printed_board_fits_across_the_paper()
    {
        await using var visit = await Visit.OpenAsync(stand, 680);
        await visit.GoAsync("/niem-yet?field=H%E1%BB%99+t%E1%BB%8Bch");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 680);
        await visit.Page.PdfAsync(new() { Path = Path.Combine(Stand.Screens, "board.pdf"), PreferCSSPageSize = true });
    }
}
