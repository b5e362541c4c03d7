using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

public sealed class SwappedChainTests
{
    [Theory]
    [InlineData("content")]
    [InlineData("content and time")]
    [InlineData("ids")]
    [InlineData("links")]
    [InlineData("references")]
    public void Two_that_changed_places_are_named_both(string way) => Tampering.Hold((chain, one, two) =>
    {
        Swap(chain, one, two, way);
        var found = chain.Verify().Found;
        return found == new Finding(Tamper.Swapped, one, Other: two);
    });

    static void Swap(SampleChain chain, int one, int two, string way)
    {
        var (first, second) = (chain.Entries[one - 1], chain.Entries[two - 1]);
        var (link, other) = (chain.Links[one - 1], chain.Links[two - 1]);
        switch (way)
        {
            case "content":
                chain.Edit(one, _ => second with { Id = first.Id, At = first.At });
                chain.Edit(two, _ => first with { Id = second.Id, At = second.At });
                break;
            case "content and time" or "ids":
                chain.Edit(one, _ => second with { Id = first.Id });
                chain.Edit(two, _ => first with { Id = second.Id });
                break;
            case "links":
                chain.Links[one - 1] = other with { Position = one };
                chain.Links[two - 1] = link with { Position = two };
                break;
            default:
                chain.Links[one - 1] = link with { EntryId = other.EntryId };
                chain.Links[two - 1] = other with { EntryId = link.EntryId };
                break;
        }
    }
}
