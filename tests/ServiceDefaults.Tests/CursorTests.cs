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

    [Fact]
    public void A_place_that_is_one_id_comes_back() =>
        Prop.ForAll<Guid>(id => Cursor.TryReadId(Cursor.Write(id.ToString("N")), out var read) && read == id)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "")]
    [InlineData("b7e0a0e0-0000-4000-8000-000000000001", null)]
    [InlineData("nothing", null)]
    public void A_place_that_is_not_one_id_is_refused(string first, string? second) =>
        Assert.False(Cursor.TryReadId(second is null ? Cursor.Write(first) : Cursor.Write(first, second), out _));

    static string OnlyValid(string text) =>
        new(text.Where(letter => !char.IsSurrogate(letter)).ToArray());
}
