namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Tables of an index file.</summary>
internal static class SqliteSchema
{
    /// <summary>Grows with the tables and with what is derived from a procedure; another number means: build
    /// anew.</summary>
    public const long Version = 100 + SearchDocument.Schema;

    /// <summary>The words are folded and joined by us, so the tokenizer has only to part them at spaces.</summary>
    public static readonly string Create = $"""
        create table documents (
            id integer primary key, code text not null unique, sequence integer not null, card text not null);
        create virtual table words using fts5(
            {string.Join(", ", IndexedText.Columns.Select(column => column.Name))},
            content='', contentless_delete=1, tokenize="ascii tokenchars '_.'");
        pragma user_version = {Version};
        """;

    public const string Recall = "select rowid from words where words match $terms limit $limit";

    /// <summary>bm25 is smaller for better; weights in the order of the columns.</summary>
    public static readonly string RecallBest = $"""
        select rowid from words where words match $terms
        order by bm25(words, {string.Join(", ", IndexedText.Columns.Select(column =>
            column.Weight.ToString(System.Globalization.CultureInfo.InvariantCulture)))}) limit $limit
        """;
}
