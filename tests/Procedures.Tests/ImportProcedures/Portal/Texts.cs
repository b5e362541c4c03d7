using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

/// <summary>Random texts glued from the words of a table and arbitrary letters.</summary>
static class Texts
{
    public static Arbitrary<string> Of(params string[] words) => Arb.From(
        Gen.Frequency((6, Gen.Elements(words)), (1, Gen.Elements("é", "Đ", "x", " ", "9", "٣", "\u0301", "漢", "😀")))
            .ArrayOf().Select(parts => string.Concat(parts)));
}
