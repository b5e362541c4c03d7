using System.Net;
using System.Text.Json;
using EGov.ServiceDefaults.Paging;

namespace EGov.Directory.Tests.FindUnits;

public sealed class FindUnitsEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_unit_is_found_under_the_name_it_had_on_the_day()
    {
        var unit = await app.CreateAsync("Xã Cũ Kỹ", "commune", from: "2021-01-01");
        (await app.PostAsync($"units/{unit.Id}/versions",
            new { validFrom = "2024-01-01", act = "x", name = "Xã Tân Kỳ" }, unit.ETag)).EnsureSuccessStatusCode();
        Assert.Empty(await FindAsync("cu ky", "2020-12-31"));
        Assert.Equal(["Xã Cũ Kỹ"], await FindAsync("cu ky", "2021-01-01"));
        Assert.Equal(["Xã Cũ Kỹ"], await FindAsync("cu ky", "2023-12-31"));
        Assert.Empty(await FindAsync("cu ky", "2024-01-01"));
        Assert.Equal(["Xã Tân Kỳ"], await FindAsync("tan ky", "2024-01-01"));
    }

    [Fact]
    public async Task Units_of_the_same_name_come_each_once_over_the_pages()
    {
        var made = new List<Guid>();
        for (var number = 0; number < 3; number++)
        {
            made.Add((await app.CreateAsync("Xã Trùng Tên", "commune")).Id);
        }
        var (found, next) = (new List<Guid>(), "");
        do
        {
            var page = await app.GetAsync($"units?name=trung+ten&size=1{next}");
            found.Add(Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
            next = page.GetProperty("next").GetString() is { } place ? "&after=" + place : null;
        }
        while (next is not null);
        Assert.Equal(made.Order(), found.Order());
    }

    [Fact]
    public async Task A_page_exactly_full_is_the_last_one()
    {
        await app.CreateAsync("Xã Vừa Đủ", "commune");
        var page = await app.GetAsync("units?name=vua+du&size=1");
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
        Assert.Equal(1, page.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_level_narrows_the_search_and_an_unknown_one_finds_nothing()
    {
        await app.CreateAsync("Tỉnh Long Châu", "province", gso: "67");
        await app.CreateAsync("Xã Long Châu", "commune", gso: "67001");
        Assert.Equal(["Tỉnh Long Châu"], await FindAsync("long chau", "2024-01-01", "province"));
        Assert.Equal(["Tỉnh Long Châu", "Xã Long Châu"], await FindAsync("long chau", "2024-01-01"));
        Assert.Empty(await FindAsync("long chau", "2024-01-01", "' or '1'='1"));
    }

    [Fact]
    public async Task A_write_makes_the_tag_of_a_search_old()
    {
        const string Address = "/api/directory/units?name=rieng";
        var tag = (await app.Public.GetAsync(Address)).Headers.ETag!.ToString();
        await app.CreateAsync("Xã Riêng", "commune");
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);
        var answer = await app.Public.SendAsync(again);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(tag, answer.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Names_too_long_and_letters_no_text_has_are_refused()
    {
        Assert.Equal(["NameIsShort"], await DirectoryApp.RefusalsAsync(
            await app.Public.GetAsync("/api/directory/units?name=" + new string('a', 101))));
        Assert.Equal(HttpStatusCode.OK,
            (await app.Public.GetAsync("/api/directory/units?name=" + new string('a', 100))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Public.GetAsync(
            "/api/directory/units?name=" + string.Concat(Enumerable.Repeat("%F0%9F%98%80", 100)))).StatusCode);
        foreach (var address in new[]
            { "name=%00", "level=%00", "after=" + Cursor.Write("\0", Guid.Empty.ToString("N")) })
        {
            Assert.Equal(400, (int)(await app.Public.GetAsync("/api/directory/units?" + address)).StatusCode);
        }
    }

    async Task<string[]> FindAsync(string name, string day, string level = "") =>
    [
        .. (await app.GetAsync(
                $"units?name={Uri.EscapeDataString(name)}&asOf={day}" + (level.Length > 0 ? $"&level={level}" : "")))
            .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!),
    ];
}
