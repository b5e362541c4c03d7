using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class LinkBlockTests
{
    static readonly ChainLink[] Links =
        [.. Enumerable.Range(1, 5).Select(number => new ChainLink(40 + number, number * 10, Hash(number)))];

    [Fact]
    public void Links_come_out_as_they_went_in()
    {
        var block = LinkBlock.Of(Links);

        Assert.Equal(Links.Select(Words), block.Links().Select(Words));
    }

    [Theory]
    [InlineData(32 * 3 + 10, 10)]
    [InlineData(32 * 3, 0)]
    [InlineData(32, 0)]
    public void Where_hashes_are_cut_off_the_rest_has_none_that_fits(int left, int lengthOfFourth)
    {
        var block = LinkBlock.Of(Links);
        var cut = (block with { Hashes = block.Hashes[..left] }).Links().ToList();

        Assert.Equal(Links.Select(link => link.EntryId), cut.Select(link => link.EntryId));
        Assert.Equal(lengthOfFourth, cut[3].Hash.Length);
        Assert.Empty(cut[4].Hash);
    }

    static byte[] Hash(int number) => [.. Enumerable.Repeat((byte)number, 32)];

    static string Words(ChainLink link) => $"{link.Position} {link.EntryId} {Convert.ToHexString(link.Hash)}";
}
