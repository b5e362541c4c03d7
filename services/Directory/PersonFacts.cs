namespace EGov.Directory;

/// <summary>
/// An officer (cán bộ, công chức, viên chức), or an employee of the post who receives and returns on behalf of an
/// office (nhân viên bưu điện).
/// </summary>
internal enum PersonKind { Officer, Postal }

/// <summary>What is known of a person; the contact is that of the desk, and public only where staff decided so.</summary>
internal sealed record PersonFacts(string Name, string? Phone, string? Email, bool ContactIsPublic);
