namespace EGov.Contracts.Directory;

/// <summary>
/// A person of the directory was entered, revised, or one of their posts was given, ended or delegated. The topic is
/// compacted: each event is the person's whole public state.
/// </summary>
/// <param name="Id">Stable id of the person.</param>
/// <param name="Sequence">Number of the write; grows over the whole directory, a lower one is older.</param>
/// <param name="Name">Full name, NFC.</param>
/// <param name="Kind">officer (cán bộ, công chức, viên chức) or postal (nhân viên bưu điện).</param>
/// <param name="Posts">All posts that are and were, oldest first.</param>
/// <param name="Contact">How to reach the person on duty, or null where none is published.</param>
public sealed record PersonChanged(
    string Id, long Sequence, string Name, string Kind, IReadOnlyList<PostFact> Posts, ContactFact? Contact) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "directory.person-changed.v1";

    /// <inheritdoc/>
    public static string Topic => "directory";

    /// <inheritdoc/>
    string IEvent.Key => Id;
}
