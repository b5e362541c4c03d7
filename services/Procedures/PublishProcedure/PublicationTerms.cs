namespace EGov.Procedures.PublishProcedure;

/// <summary>
/// How soon decisions must be signed and made public, in working days, from a day on (configuration
/// <c>PublicationTerms</c>, each row with its source; QĐ 766/QĐ-TTg).
/// </summary>
internal sealed class PublicationTerms(IReadOnlyList<PublicationTerm> rows)
{
    /// <summary>The terms in force for an issuer on a day, or null where no rule is known.</summary>
    public PublicationTerm? On(DateOnly day, Issuer issuer) => rows
        .Where(row => row.Issuer == issuer && row.From <= day)
        .MaxBy(row => row.From);

    public static PublicationTerms Read(IConfiguration configuration) =>
        new(configuration.GetSection("PublicationTerms").Get<PublicationTerm[]>() ?? []);
}

/// <param name="From">First day of the rule.</param>
/// <param name="Issuer">Whom it binds.</param>
/// <param name="SignBefore">Working days between signing and the newest legal basis taking effect, at least.</param>
/// <param name="PublicizeWithin">Working days from the decision's date to publicity, at most.</param>
/// <param name="Source">The legal act.</param>
internal sealed record PublicationTerm(
    DateOnly From, Issuer Issuer, int SignBefore, int PublicizeWithin, string Source);
