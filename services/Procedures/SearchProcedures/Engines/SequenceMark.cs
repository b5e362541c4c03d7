namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>
/// What can be told of all sequences without naming one: how many, their sum and the greatest. A code that is behind,
/// or more than the others know, changes it; only one behind and another ahead by as much would not, so the codes
/// themselves are compared now and then.
/// </summary>
internal readonly record struct SequenceMark(long Count, decimal Sum, long Newest)
{
    public static SequenceMark Of(IEnumerable<long> sequences)
    {
        var mark = default(SequenceMark);
        foreach (var sequence in sequences)
        {
            mark = new(mark.Count + 1, mark.Sum + sequence, Math.Max(mark.Newest, sequence));
        }
        return mark;
    }
}
