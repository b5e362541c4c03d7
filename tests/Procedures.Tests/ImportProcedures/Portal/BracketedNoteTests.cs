using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class BracketedNoteTests
{
    [Theory]
    [InlineData("(một) hai", "(một)")]
    [InlineData("(một (hai) ba) bốn", "(một (hai) ba)")]
    [InlineData("(a) lần đầu b) lần sau) rồi", "(a) lần đầu b) lần sau)")]
    [InlineData("(gồm: 1) đơn 12) ảnh) rồi", "(gồm: 1) đơn 12) ảnh)")]
    [InlineData("(a) xong", "(a)")]
    [InlineData("()", "()")]
    [InlineData("(mức abc) rồi", "(mức abc)")]
    public void A_note_ends_at_its_own_bracket_and_not_at_a_label(string text, string note) =>
        Assert.Equal(note, text[..(BracketedNote.Close(text) + 1)]);

    [Theory]
    [InlineData("(một")]
    [InlineData("(một (hai)")]
    [InlineData("(")]
    public void A_note_never_closed_has_no_end(string text) => Assert.Equal(-1, BracketedNote.Close(text));

    [Fact]
    public void An_end_is_always_a_closing_bracket_behind_the_opening_one() => Prop.ForAll(
        Texts.Of("(", ")", "a)", " b) ", "12)", "chữ"),
        text => Assert.True(BracketedNote.Close("(" + text) is var at && (at == -1 || (at > 0 && text[at - 1] == ')'))))
        .QuickCheckThrowOnFailure();
}
