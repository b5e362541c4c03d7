namespace EGov.Dossiers.ReportDossiers;

/// <summary>Biểu II.06a of a unit and window.</summary>
/// <param name="Unit">Id of the unit; all below it count.</param>
/// <param name="UnitName">What it is called on the last day.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="AsOf">The moment the figures tell of: the end of the window, or now.</param>
/// <param name="Rows">One for each field or unit, in order of name.</param>
/// <param name="Total">Their sum.</param>
internal sealed record Ii06Report(
    Guid Unit, string UnitName, DateOnly From, DateOnly To, DateTimeOffset AsOf, IReadOnlyList<Ii06Row> Rows,
    Ii06Row Total);

/// <summary>One row; the columns by their numbers on the form.</summary>
/// <param name="Key">Field, or id of the unit; empty for the sum.</param>
/// <param name="Name">As it is called.</param>
/// <param name="Columns">Columns 3 to 13 in order.</param>
/// <param name="Dossiers">Where the dossiers behind each column are; the number of the column is put at its
/// end.</param>
internal sealed record Ii06Row(string Key, string Name, IReadOnlyList<long> Columns, string Dossiers)
{
    public long this[int column] => Columns[column - Ii06Columns.First];
}
