using EGov.ServiceDefaults.Paging;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.ServiceDefaults.Tests;

public sealed class CursorTests
{
    [Fact]
    public void Any_parts_come_back_as_they_went_in() =>
        Prop.ForAll<string[]>(ArbMap.Default.ArbFor<NonNull<string>[]>().Convert(
                parts => parts.Select(part => part.Get.Replace('\uFFFF', 'x')).Select(OnlyValid).ToArray(),
                parts => parts.Select(NonNull<string>.NewNonNull).ToArray()),
            parts => parts.Sum(part => part.Length) > 200
                || (Cursor.TryRead(Cursor.Write(
                    parts), parts.Length, out var read) ? read.SequenceEqual(parts) : parts.Length == 0))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("MzphYg")]
    [InlineData("LTE6YQ")]
    public void Text_that_is_no_cursor_is_refused(string text) =>
        Assert.False(Cursor.TryRead(text, 1, out _));

    static string OnlyValid(string text) =>
        new(text.Where(letter => !char.IsSurrogate(letter)).ToArray());
}
