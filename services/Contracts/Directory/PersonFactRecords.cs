namespace EGov.Contracts.Directory;

/// <summary>
/// A role of a person at a unit between two days, both included, Asia/Ho_Chi_Minh; no last day: until further notice.
/// </summary>
/// <param name="Id">Stable id of the post.</param>
/// <param name="UnitId">Unit it is at.</param>
/// <param name="Role">Word of the role (receiver, specialist, leader, clerk and others of the directory's list).</param>
/// <param name="Title">What the post is called (chức danh), NFC.</param>
/// <param name="Kind">regular, acting (quyền, phụ trách) or delegated (ủy quyền).</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="OnBehalfOf">Id of the person who delegated it; null for other kinds.</param>
/// <param name="Act">Legal act it rests on.</param>
public sealed record PostFact(
    string Id, string UnitId, string Role, string Title, string Kind, DateOnly From, DateOnly? To, string? OnBehalfOf,
    string Act);

/// <summary>Duty contact of a person, only what a plan orders to be public.</summary>
/// <param name="Phone">Duty telephone (digits, + first if international), or null.</param>
/// <param name="Email">Official e-mail address (thư điện tử công vụ), or null.</param>
public sealed record ContactFact(string? Phone, string? Email);
