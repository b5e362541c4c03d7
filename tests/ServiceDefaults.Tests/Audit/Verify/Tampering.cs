using EGov.ServiceDefaults.Audit.Verify;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>Any chain, tampered with anywhere.</summary>
internal static class Tampering
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    /// <summary>What was done is found, named, and with its first wrong place.</summary>
    public static void Found(Tamper kind, Action<SampleChain, int, int> tamper) => Hold((chain, at, other) =>
    {
        tamper(chain, at, other);
        return chain.Verify().Found is { } found && (found.Kind, found.Position) == (kind, at);
    });

    /// <summary>Holds for any chain and any two places of it.</summary>
    public static void Hold(Func<SampleChain, int, int, bool> holds) => Check.One(
        Many, Prop.ForAll(SampleChain.Sealed, given => holds(given.Chain, given.First, given.Second)));
}
