namespace EGov.Portal.SignIn;

/// <summary>A role held in a unit between two days, both included; without a last day until further notice.</summary>
internal sealed record HeldRole(string Role, Guid Unit, DateOnly From, DateOnly? To = null)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);

    public Acting Acting => new(Role, Unit);
}

/// <summary>The role and unit somebody acts for now.</summary>
internal sealed record Acting(string Role, Guid Unit);
