using EGov.ServiceDefaults.Paging;

namespace EGov.ServiceDefaults.Tests;

public sealed class NamePagingTests
{
    static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        Assert.True(NamePaging.TryRead(NamePaging.After("xã A", Id), (null, 50), 200, out var place, out var count));
        Assert.Equal((("xã A", Id), 50), (place, count));
    }

    [Fact]
    public void Without_a_place_a_list_begins()
    {
        Assert.True(NamePaging.TryRead(null, (7, 50), 200, out var place, out var count));
        Assert.Equal((("", Guid.Empty), 7), (place, count));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("xyz", null)]
    [InlineData(null, 0)]
    [InlineData(null, 201)]
    public void Another_place_or_size_is_none_of_ours(string? after, int? size) =>
        Assert.False(NamePaging.TryRead(after, (size, 50), 200, out _, out _));

    [Fact]
    public void A_place_without_an_id_is_none_of_ours() =>
        Assert.False(NamePaging.TryRead(Cursor.Write("a", "b"), (null, 50), 200, out _, out _));
}
