namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>How much a word counts by where it stands, and how much a long text thins it out.</summary>
/// <param name="Weight">Against the name, which counts 1.</param>
/// <param name="LengthPart">0: length does not matter, 1: it matters in full.</param>
/// <param name="UsualLength">Words of an ordinary text of this field.</param>
internal sealed record FieldWeight(float Weight, float LengthPart, float UsualLength);

/// <summary>All weights of the ranking in one place.</summary>
internal static class FieldWeights
{
    public static readonly FieldWeight Name = new(1.0f, 0.35f, 16);
    public static readonly FieldWeight Results = new(0.30f, 0.6f, 12);
    public static readonly FieldWeight Papers = new(0.12f, 0.7f, 120);
    public static readonly FieldWeight Field = new(0.25f, 0.0f, 4);
    public static readonly FieldWeight Agencies = new(0.10f, 0.3f, 10);
    public static readonly FieldWeight Body = new(0.06f, 0.3f, 200);

    /// <summary>Where a further repetition of a word stops counting.</summary>
    public const float Saturation = 0.35f;

    /// <summary>What a meaning of the lexicon may be worth at most, in however many words it is said.</summary>
    public const float MostMass = 20f;

    /// <summary>What a word that no rule of the lexicon takes counts against one that is taken.</summary>
    public const float Single = 0.7f;

    /// <summary>How much of a word's worth hangs on its marks being right.</summary>
    public const float ExactMarks = 0.8f;

    /// <summary>What a name fully covered by the query gains over one barely touched.</summary>
    public const float NameCovered = 0.4f;

    /// <summary>What a name gains that holds all the words as they were typed.</summary>
    public const float Literal = 0.5f;

    /// <summary>What a name loses for each special case it speaks of and the query does not.</summary>
    public const float Unasked = 0.06f;

    /// <summary>What a name loses for each special case the query speaks of and it does not.</summary>
    public const float Missing = 0.2f;

    /// <summary>Persons ask, mostly at their commune; bodies and ministries' procedures come after, all else
    /// equal.</summary>
    public const float ForPersons = 0.08f;
    public const float AtCommune = 0.14f;
}
