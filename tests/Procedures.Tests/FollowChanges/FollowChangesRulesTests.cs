using EGov.Procedures.FollowChanges;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.Tests.FollowChanges;

public sealed class FollowChangesRulesTests
{
    static readonly Refusal Foreign =
        new("CursorIsFromThisFeed", "Vị trí đọc tiếp (after) không phải do hệ thống này cấp.", "after");

    [Fact]
    public void Reader_without_a_cursor_begins_at_the_beginning()
    {
        Assert.Empty(FollowChangesRules.Judge(after: null, size: null, most: 100));
        Assert.Null(FollowChangesRules.Position(after: null));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("42", 42)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Cursor_of_ours_is_the_number_of_a_row(string row, long position)
    {
        var after = Cursor.Write(row);

        Assert.Empty(FollowChangesRules.Judge(after, size: null, most: 100));
        Assert.Equal(position, FollowChangesRules.Position(after));
    }

    [Theory]
    [InlineData("42")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("'; drop table changes")]
    public void Text_that_nobody_gave_out_is_refused(string after) =>
        Assert.Equal([Foreign], FollowChangesRules.Judge(after, size: 1, most: 100));

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("9223372036854775808")]
    public void Well_formed_cursor_of_another_list_is_refused(string part) =>
        Assert.Equal([Foreign], FollowChangesRules.Judge(Cursor.Write(part), size: null, most: 100));

    [Fact]
    public void Cursor_of_two_parts_is_refused() =>
        Assert.Equal([Foreign], FollowChangesRules.Judge(Cursor.Write("1", "2"), size: null, most: 100));

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(0, false)]
    [InlineData(101, false)]
    [InlineData(-5, false)]
    public void Size_lies_between_one_and_the_most(int size, bool allowed) =>
        Assert.Equal(
            allowed ? [] : [new Refusal("PageSizeIsAllowed", "Số dòng mỗi lần đọc phải từ 1 đến 100.", "size")],
            FollowChangesRules.Judge(after: null, size, most: 100));

    [Fact]
    public void Both_mistakes_are_told_at_once() =>
        Assert.Equal(["CursorIsFromThisFeed", "PageSizeIsAllowed"],
            FollowChangesRules.Judge("?", size: 0, most: 100).Select(refusal => refusal.Code));
}
