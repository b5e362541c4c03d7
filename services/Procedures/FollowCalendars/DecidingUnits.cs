namespace EGov.Procedures.FollowCalendars;

/// <summary>
/// By whose calendar the days of a decision are counted (configuration <c>DecidingUnits</c>): the unit that signs, by
/// issuer and from a day on. Whose unit the directory does not know counts by the notices that come with the platform.
/// </summary>
internal sealed class DecidingUnits(IReadOnlyList<DecidingUnit> rows)
{
    public IReadOnlyList<DecidingUnit> Rows => rows;

    /// <summary>The row that holds on a day, or null.</summary>
    public DecidingUnit? On(DateOnly day, Issuer issuer) =>
        rows.Where(row => row.Issuer == issuer && row.From <= day).MaxBy(row => row.From);

    public static DecidingUnits Read(IConfiguration configuration) =>
        new(configuration.GetSection("DecidingUnits").Get<DecidingUnit[]>() ?? []);
}

/// <param name="From">First day.</param>
/// <param name="Issuer">Whose decisions.</param>
/// <param name="Unit">Any code the unit has in the directory.</param>
/// <param name="Source">What says that it decides.</param>
internal sealed record DecidingUnit(DateOnly From, Issuer Issuer, string Unit, string Source);
