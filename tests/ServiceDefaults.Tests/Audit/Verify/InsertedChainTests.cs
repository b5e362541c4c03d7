using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

public sealed class InsertedChainTests
{
    [Fact]
    public void An_entry_without_a_link_is_an_insert() => Tampering.Found(Tamper.Inserted,
        (chain, at, _) => chain.Entries.Add(SampleChain.Entry(chain.Entries[at - 1].Id - 3, "forged")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_entry_with_a_link_is_an_insert_whether_its_hash_fits_or_not(bool fits) =>
        Tampering.Found(Tamper.Inserted, (chain, at, end) =>
        {
            for (var added = 0; added < end - at; added++)
            {
                var forged = SampleChain.Entry(chain.Entries[at - 1].Id - 9 + added % 9 + added * 10_000L, "forged");
                chain.Entries.Add(forged);
                chain.Links.Insert(at - 1 + added, new ChainLink(0, forged.Id, new byte[32]));
            }
            chain.Renumber();
            chain.Relink(at, fits ? at + end - at - 1 : at - 1);
        });
}
