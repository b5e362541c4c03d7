namespace EGov.Dossiers.FindDossiers;

/// <summary>A queue as it was understood.</summary>
/// <param name="As">Which part the units take.</param>
/// <param name="States">Only these; none: what is open, or everything where it is looked for by text or came
/// last.</param>
/// <param name="Due">Only these.</param>
/// <param name="Officer">Only these.</param>
/// <param name="Sort">Order.</param>
/// <param name="After">Place of the last row read: its sort value and id; null at the beginning.</param>
/// <param name="Size">Rows of the page.</param>
internal sealed record Queue(
    QueueOf As, IReadOnlyList<DossierState> States, DueFilter Due, OfficerFilter Officer, QueueSort Sort,
    QueuePlace? After, int Size)
{
    public string Field { get; init; } = "";
    public string Procedure { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>A queue of a holder, an order of due dates and a due filter are about what is open.</summary>
    public bool IsOpenOnly => As == QueueOf.Holder || Sort == QueueSort.Due || Due != DueFilter.All;
}

/// <summary>A place in a queue.</summary>
/// <param name="Due">When the row is due, as the database writes it; "infinity" where it is not.</param>
/// <param name="Id">Its id.</param>
internal sealed record QueuePlace(string Due, Guid Id);
