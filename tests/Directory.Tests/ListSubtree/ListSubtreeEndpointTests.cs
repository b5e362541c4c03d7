using System.Net;

namespace EGov.Directory.Tests.ListSubtree;

public sealed class ListSubtreeEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_unit_that_moved_hangs_below_the_old_parent_until_the_day_before()
    {
        var (old, @new) = (await app.CreateAsync("Tỉnh A", "province"), await app.CreateAsync("Tỉnh B", "province"));
        var child = await app.CreateAsync("Xã A", "commune", old.Id);
        (await app.PostAsync($"units/{child.Id}/versions",
            new { validFrom = "2024-07-01", act = "x", parentId = @new.Id }, child.ETag)).EnsureSuccessStatusCode();
        Assert.Equal(["Tỉnh A", "Xã A"], await NamesAsync($"units/{child.Id}/path?asOf=2024-06-30"));
        Assert.Equal(["Tỉnh B", "Xã A"], await NamesAsync($"units/{child.Id}/path?asOf=2024-07-01"));
        Assert.Equal(["Xã A"], await NamesAsync($"units/{old.Id}/children?asOf=2024-06-30"));
        Assert.Empty(await NamesAsync($"units/{old.Id}/children?asOf=2024-07-01"));
        Assert.Equal(["Tỉnh B", "Xã A"], await NamesAsync($"units/{@new.Id}/subtree?asOf=2024-07-01"));
    }

    [Fact]
    public async Task A_level_of_a_subtree_leaves_out_the_others_and_passes_through_them()
    {
        var top = await app.CreateAsync("Tỉnh C", "province");
        var middle = await app.CreateAsync("Huyện C", "district", top.Id);
        await app.CreateAsync("Xã C", "commune", middle.Id);
        Assert.Equal(["Xã C"], await NamesAsync($"units/{top.Id}/subtree?asOf=2024-01-01&level=commune"));
        Assert.Empty(await NamesAsync($"units/{top.Id}/subtree?asOf=2024-01-01&level=central"));
    }

    [Fact]
    public async Task Children_come_by_name_page_by_page_with_their_code()
    {
        var top = await app.CreateAsync("Tỉnh D", "province");
        await app.CreateAsync("Xã Đông", "commune", top.Id, "71001");
        await app.CreateAsync("Xã Ân", "commune", top.Id, "71002");
        var first = await app.GetAsync($"units/{top.Id}/children?size=1");
        var second = await app.GetAsync(
            $"units/{top.Id}/children?size=1&after={first.GetProperty("next").GetString()}");
        Assert.Equal("71002", first.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal("71001", second.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Null(second.GetProperty("next").GetString());
    }

    [Fact]
    public async Task A_unit_not_yet_begun_has_no_tree_that_day()
    {
        var top = await app.CreateAsync("Tỉnh E", "province", from: "2024-01-01");
        Assert.Empty(await NamesAsync($"units/{top.Id}/subtree?asOf=2023-12-31"));
        Assert.Equal(["Tỉnh E"], await NamesAsync($"units/{top.Id}/subtree?asOf=2024-01-01"));
        Assert.Empty(await NamesAsync($"units/{top.Id}/subtree?asOf=0001-01-01"));
        Assert.Equal(["Tỉnh E"], await NamesAsync($"units/{top.Id}/subtree?asOf=9999-12-31"));
    }

    [Theory]
    [InlineData("children")]
    [InlineData("subtree")]
    [InlineData("path")]
    public async Task A_unit_nobody_knows_has_none_and_a_day_that_is_none_is_refused(string list)
    {
        var unknown = await app.Public.GetAsync($"/api/directory/units/{Guid.NewGuid()}/{list}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(["UnitIsKnown"], await DirectoryApp.RefusalsAsync(unknown));
        Assert.Equal(HttpStatusCode.BadRequest,
            (await app.Public.GetAsync($"/api/directory/units/11/{list}?asOf=hom-qua")).StatusCode);
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("size=1001")]
    [InlineData("after=khong")]
    public async Task Places_and_sizes_of_children_are_ours(string page) => Assert.Equal(["PageIsAllowed"],
        await DirectoryApp.RefusalsAsync(await app.Public.GetAsync("/api/directory/units/11/children?" + page)));

    async Task<string[]> NamesAsync(string address) =>
    [
        .. (await app.GetAsync(address)).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("name").GetString()!),
    ];
}
