namespace EGov.Identity.SignIn;

/// <summary>Failed attempts on a name or from an address; see <see cref="AttemptStore"/>.</summary>
internal sealed class AttemptRow
{
    /// <summary>Keyed hash of the name or the address.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }
}
