using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

public sealed class CutChainTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_cut_end_is_named(bool entries, bool links) => Tampering.Found(Tamper.Truncated, (chain, at, _) =>
    {
        chain.Entries.RemoveRange(at - 1, entries ? chain.Entries.Count - at + 1 : 0);
        chain.Links.RemoveRange(at - 1, links ? chain.Count - at + 1 : 0);
    });

    [Fact]
    public void A_chain_nobody_touched_is_never_accused() => Tampering.Hold((chain, waiting, _) =>
    {
        var last = chain.Entries[^1].Id;
        chain.Entries.AddRange(Enumerable.Range(1, waiting).Select(number => SampleChain.Entry(last + number)));
        return chain.Verify() is { Found: null } verdict && verdict.Waiting == waiting
            && verdict.Linked == chain.Count && verdict.Covered == chain.Count;
    });
}
