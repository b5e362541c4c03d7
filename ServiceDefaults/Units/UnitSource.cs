namespace EGov.ServiceDefaults.Units;

/// <summary>Where the units lie in the database.</summary>
/// <param name="Newest">A question whose one text changes with every change of a unit; null: there are none.</param>
/// <param name="Links">A question for unit, parent, first and last day of all versions.</param>
internal sealed record UnitSource(string Newest, string Links)
{
    /// <summary>The copy a service keeps of the directory.</summary>
    public static UnitSource Copy { get; } = new(
        "select max(at)::text from unit_copy",
        """
        select u.id, (v ->> 'parentId')::uuid, (v ->> 'from')::date, (v ->> 'to')::date
        from unit_copy u cross join jsonb_array_elements(u.state -> 'versions') v
        """);
}
