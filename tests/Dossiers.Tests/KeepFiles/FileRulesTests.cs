using EGov.Dossiers.KeepFiles;

namespace EGov.Dossiers.Tests.KeepFiles;

public sealed class FileRulesTests
{
    static readonly FileLimit Limit = new(new(2020, 1, 1), 1_048_576, [FileKind.Pdf], 3, "thử");

    static readonly UploadRequest Good = new("đơn.pdf", 1_000, "application/pdf");

    [Fact]
    public void A_good_upload_is_taken() => Assert.Empty(FileRules.Judge(Good, Limit, open: 2));

    [Theory]
    [InlineData("../a.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("a\nb.pdf")]
    [InlineData(" ")]
    public void A_name_is_no_path(string name) => Assert.Equal(["NameIsPlain"], Codes(Good with { Name = name }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_048_577)]
    public void A_size_has_bounds(long size) => Assert.Equal(["SizeIsAllowed"], Codes(Good with { Size = size }));

    [Fact]
    public void The_largest_file_is_taken() => Assert.Empty(Codes(Good with { Size = 1_048_576 }));

    [Fact]
    public void Every_refusal_at_once() => Assert.Equal(
        ["NameIsPlain", "SizeIsAllowed", "TypeIsAllowed", "OpenUploadsAreFew"],
        FileRules.Judge(new("/", 0, "image/png"), Limit, open: 3).Select(refusal => refusal.Code));

    [Theory]
    [InlineData(10, 90, true)]
    [InlineData(10, 91, false)]
    [InlineData(9, 1, false)]
    [InlineData(11, 1, false)]
    public void A_piece_follows_the_last(long offset, long length, bool isTaken)
    {
        var file = File("a", FileState.Receiving);
        file.Received = 10;
        Assert.Equal(isTaken, !FileRules.PieceFollows(file, offset, length).Any());
    }

    [Fact]
    public void A_whole_file_takes_no_piece() =>
        Assert.Single(FileRules.PieceFollows(File("a", FileState.Whole), 0, 0));

    [Fact]
    public void Files_of_another_or_half_or_unknown_are_not_theirs()
    {
        var (own, other, half) = (File("a", FileState.Whole), File("b", FileState.Whole), File("a", FileState.Receiving));
        KeptFile[] all = [own, other, half];
        Assert.Empty(FileRules.FilesAreTheirs([own.Id], all, "a"));
        Assert.Empty(FileRules.FilesAreTheirs([], [], "a"));
        Assert.Single(FileRules.FilesAreTheirs([own.Id, other.Id], all, "a"));
        Assert.Single(FileRules.FilesAreTheirs([half.Id], all, "a"));
        Assert.Single(FileRules.FilesAreTheirs([Guid.NewGuid()], all, "a"));
    }

    [Fact]
    public void Content_is_refused_that_the_day_does_not_allow()
    {
        Assert.Empty(FileRules.ContentIsAllowed([FileKind.Pdf], Limit));
        Assert.Equal("thử", Assert.Single(FileRules.ContentIsAllowed([FileKind.Png], Limit)).Article);
        Assert.Single(FileRules.ContentIsAllowed([], Limit));
    }

    static IEnumerable<string> Codes(UploadRequest asked) =>
        FileRules.Judge(asked, Limit, open: 0).Select(refusal => refusal.Code);

    static KeptFile File(string owner, FileState state) => new()
    {
        Id = Guid.NewGuid(), Owner = owner, Name = "a", DeclaredType = "a", Size = 100, StartedAt = default, State = state,
    };
}
