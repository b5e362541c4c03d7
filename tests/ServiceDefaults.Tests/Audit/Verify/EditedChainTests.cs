using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

public sealed class EditedChainTests
{
    public static TheoryData<int> Edits => [.. Enumerable.Range(0, Changes.Length)];

    static readonly Func<AuditEntry, AuditEntry>[] Changes =
    [
        entry => entry with { Actor = entry.Actor + "x" },
        entry => entry with { ActorKind = "citizen" },
        entry => entry with { Client = "other" },
        entry => entry with { Action = "samples.look" },
        entry => entry with { Object = "other" },
        entry => entry with { Purpose = "" },
        entry => entry with { OnBehalfOf = "somebody" },
        entry => entry with { Decision = AuditEntry.Refused },
        entry => entry with { At = entry.At.AddMicroseconds(1) },
        entry => entry with { BeforeHash = [] },
        entry => entry with { AfterHash = null },
        entry => entry with { Times = 2 },
        // What one column gives up another one takes.
        entry => entry with { Action = entry.Action[..^1], Object = entry.Action[^1] + entry.Object },
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_any_column_is_named(int change) => Tampering.Found(Tamper.Edited,
        (chain, at, _) => chain.Edit(at, Changes[change]));

    [Fact]
    public void A_changed_hash_is_an_edit() => Tampering.Found(Tamper.Edited,
        (chain, at, _) => chain.Links[at - 1] = chain.Links[at - 1] with { Hash = new byte[32] });
}
