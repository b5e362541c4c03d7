using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

public sealed class DeletedChainTests
{
    [Fact]
    public void A_deleted_entry_is_named() => Tampering.Found(Tamper.Deleted, (chain, at, _) => chain.Entries.RemoveAt(at - 1));

    [Fact]
    public void A_deleted_link_is_named() => Tampering.Found(Tamper.Deleted, (chain, at, _) => chain.Links.RemoveAt(at - 1));

    [Fact]
    public void A_deleted_entry_with_its_link_is_named() => Tampering.Found(Tamper.Deleted, (chain, at, _) =>
    {
        chain.Entries.RemoveAt(at - 1);
        chain.Links.RemoveAt(at - 1);
    });

    [Fact]
    public void Several_deleted_with_their_links_and_the_others_moved_up_are_named() =>
        Tampering.Found(Tamper.Deleted, (chain, at, end) =>
        {
            var count = Math.Min(end - at, chain.Count - at);
            chain.Entries.RemoveRange(at - 1, count);
            chain.Links.RemoveRange(at - 1, count);
            chain.Renumber();
        });

    [Fact]
    public void A_link_taken_out_while_the_others_move_up_is_named() => Tampering.Found(Tamper.Deleted, (chain, at, _) =>
    {
        chain.Links.RemoveAt(at - 1);
        chain.Renumber();
    });
}
