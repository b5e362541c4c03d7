namespace EGov.Procedures.DraftProcedure;

/// <summary>Body of <c>PUT /api/procedures/{code}/draft</c>.</summary>
/// <param name="Content">What the procedure shall say.</param>
/// <param name="BasisEffectiveFrom">Day the newest legal basis takes effect, if known; starts the signing clock.</param>
/// <param name="Issuer">Who will sign.</param>
internal sealed record DraftRequest(ProcedureContent Content, DateOnly? BasisEffectiveFrom = null, Issuer? Issuer = null);

/// <summary>A draft as shown to its editors.</summary>
internal sealed record ShownDraft(
    string Code, int Revision, ProcedureContent Content, DateOnly? BasisEffectiveFrom, Issuer Issuer,
    DateTimeOffset UpdatedAt, IReadOnlyList<string> Missing);
