namespace EGov.Contracts.Audit;

/// <summary>
/// A service signed the end of its audit chain. Whoever keeps it can show later that nothing before it was changed:
/// the service itself cannot take it back.
/// </summary>
/// <param name="Service">Service whose chain it is.</param>
/// <param name="Position">Links up to here are covered, counted from 1.</param>
/// <param name="Hash">Hash of the link at the position, SHA-256, 64 hexadecimal digits.</param>
/// <param name="SealedAt">When it was signed.</param>
/// <param name="KeyId">First 16 hexadecimal digits of the SHA-256 of the public key.</param>
/// <param name="PublicKey">Key to check the signature with: SubjectPublicKeyInfo, ECDSA P-256, base64.</param>
/// <param name="Signature">ECDSA with SHA-256 over the facts above but the key, r and s, base64.</param>
public sealed record AuditHeadSealed(
    string Service, long Position, string Hash, DateTimeOffset SealedAt, string KeyId, string PublicKey,
    string Signature) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "audit.audit-head-sealed.v1";

    /// <inheritdoc/>
    public static string Topic => "audit";

    /// <inheritdoc/>
    string IEvent.Key => Service;
}
