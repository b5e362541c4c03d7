using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

public sealed class RehashedChainTests
{
    [Fact]
    public void An_end_computed_anew_after_an_edit_is_named_with_where_the_edit_can_be() => Tampering.Hold((chain, at, _) =>
    {
        chain.Edit(at, entry => entry with { Actor = "other" });
        chain.Relink(at);
        return chain.Verify().Found == new Finding(Tamper.Rehashed, chain.SealBefore(at) + 1, chain.SealAfter(at));
    });

    [Fact]
    public void An_end_computed_anew_after_a_deletion_is_named() => Tampering.Hold((chain, at, _) =>
    {
        chain.Entries.RemoveAt(at - 1);
        chain.Links.RemoveAt(at - 1);
        chain.Renumber();
        chain.Relink(at);
        return chain.Verify().Found is { Kind: Tamper.Rehashed or Tamper.Truncated } found
            && (found.Kind == Tamper.Truncated || (found.Position <= at && found.Until >= at));
    });

    [Fact]
    public void A_piece_computed_anew_is_found_where_it_ends_at_the_latest() => Tampering.Hold((chain, at, end) =>
    {
        chain.Edit(at, entry => entry with { Actor = "other" });
        chain.Relink(at, end - 1);
        return chain.Verify().Found is { } found && found.Position <= end && (found.Until ?? end) >= at;
    });
}
