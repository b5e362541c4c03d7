using System.Net;
using System.Text.Json;

namespace EGov.Directory.Tests.ShowUnit;

public sealed class ReadEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IAsyncLifetime
{
    Written top = null!;

    public async Task InitializeAsync()
    {
        if (await app.Database.CountAsync("units") == 0)
        {
            top = await app.CreateAsync("Tỉnh Gốc", "province", gso: "31");
            var district = await app.CreateAsync("Huyện Một", "district", top.Id, "311");
            await app.CreateAsync("Xã Hoà Thắng", "commune", district.Id, "31101");
            await app.CreateAsync("Xã Đức Bình", "commune", district.Id, "31102");
            await app.CreateAsync("Phường Bình Đức", "commune", top.Id, "31103");
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("hoa thang", "Xã Hoà Thắng")]
    [InlineData("Hòa Thắng", "Xã Hoà Thắng")]
    [InlineData("duc", "Phường Bình Đức|Xã Đức Bình")]
    [InlineData("binh duc", "Phường Bình Đức|Xã Đức Bình")]
    [InlineData("uc binh", "")]
    [InlineData("%", "")]
    [InlineData("_ình", "")]
    public async Task A_name_is_found_with_or_without_marks(string name, string found) => Assert.Equal(found,
        string.Join('|', Names(await app.GetAsync($"units?name={Uri.EscapeDataString(name)}"))));

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var (names, next) = (new List<string?>(), "");
        do
        {
            var page = await app.GetAsync($"units?size=2{next}");
            names.AddRange(Names(page));
            next = page.GetProperty("next").GetString() is { } place ? "&after=" + place : null;
        }
        while (next is not null);
        Assert.Equal(["Huyện Một", "Phường Bình Đức", "Tỉnh Gốc", "Xã Đức Bình", "Xã Hoà Thắng"], names);
    }

    [Fact]
    public async Task The_tree_is_read_down_and_up()
    {
        Assert.Equal(["Huyện Một", "Phường Bình Đức"], Names(await app.GetAsync("units/31/children")));
        Assert.Equal(5, Names(await app.GetAsync("units/31/subtree")).Count());
        Assert.Equal(["Tỉnh Gốc", "Huyện Một", "Xã Đức Bình"], Names(await app.GetAsync("units/31102/path")));
    }

    [Theory]
    [InlineData("units?name=xa")]
    [InlineData("units/31/subtree")]
    [InlineData("units/31/children?size=1")]
    [InlineData("units/31?asOf=2024-01-01")]
    [InlineData("mapping?unit=31&asOf=2024-01-01")]
    public async Task An_answer_known_already_is_not_sent_again_until_somebody_writes(string address)
    {
        var first = await app.Public.GetAsync("/api/directory/" + address);
        Assert.Equal("public, no-cache", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").Order().Reverse()));
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/directory/" + address);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await app.Public.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("units/99", 404)]
    [InlineData("units/31/subtree?asOf=2019-12-31", 404)]
    [InlineData("units/khong-co/subtree", 404)]
    [InlineData("units/%27%20or%201=1/path", 404)]
    [InlineData("units/31?asOf=2024-02-30", 400)]
    [InlineData("units?size=0", 400)]
    [InlineData("units?size=1001", 400)]
    [InlineData("units?after=zzz", 400)]
    [InlineData("units?size=", 400)]
    [InlineData("units?level=", 400)]
    [InlineData("units?after=", 400)]
    [InlineData("units/31?asOf=", 400)]
    [InlineData("units/31/subtree?level=", 400)]
    [InlineData("mapping?unit=&asOf=2024-01-01", 400)]
    [InlineData("mapping?unit=31&asOf=2024-01-01&to=", 400)]
    [InlineData("mapping?asOf=2024-01-01", 400)]
    [InlineData("mapping?unit=31", 400)]
    [InlineData("mapping?unit=31&asOf=2030-01-01", 400)]
    [InlineData("mapping?unit=31&unit=99&asOf=2024-01-01", 404)]
    public async Task Questions_without_an_answer_are_refused_as_problems(string address, int status)
    {
        var answer = await app.Public.GetAsync("/api/directory/" + address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    static IEnumerable<string?> Names(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString());
}
