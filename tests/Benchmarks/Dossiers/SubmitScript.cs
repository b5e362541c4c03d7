using EGov.ServiceDefaults.Data;
using EGov.TestKit;

namespace EGov.Benchmarks.Dossiers;

/// <summary>One intake as one statement: the rows the service just wrote, with new ids, number and key.</summary>
internal static class SubmitScript
{
    public static async Task<string> WriteAsync(OneStop shop)
    {
        var id = await shop.AskAsync<Guid>("select id from dossiers order by id desc limit 1");
        var dossier = await InsertAsync(shop, "dossiers", $"id = '{id}'", new()
        {
            ["id"] = "fresh.id", ["number"] = "'B-' || series.unit_id || '-' || series.last",
            ["receiving_unit_id"] = "series.unit_id", ["holder_unit_id"] = "series.unit_id", ["competent_unit_id"] = "series.unit_id",
        });
        var step = await InsertAsync(shop, "dossier_steps", $"dossier_id = '{id}'", new() { ["dossier_id"] = "fresh.id" });
        var told = await InsertAsync(shop, "outbox", $"key = '{id}'", new() { ["event_id"] = "fresh.id", ["key"] = "fresh.id::text" }, "id");
        var noted = await InsertAsync(shop, "audit_entries", $"object = '{id}'", new() { ["object"] = "fresh.id::text" }, "id");
        var kept = await InsertAsync(shop, "idempotency", "true", new() { ["key"] = "fresh.id::text" });
        var file = Path.Combine(Repository.Artifacts, "bench", "submit.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, $"""
            \set unit random(2, 65)
            with fresh as materialized (select gen_random_uuid() as id), series as (
              insert into number_series (unit_id, day, last) values (('00000000-0000-0000-0000-' || lpad(:unit::text, 12, '0'))::uuid, current_date, 1)
              on conflict (unit_id, day) do update set last = number_series.last + 1 returning unit_id, last),
            a as ({dossier} from fresh, series), b as ({step} from fresh), c as ({told} from fresh), d as ({noted} from fresh)
            {kept} from fresh;
            """.ReplaceLineEndings(" ").Replace("\\set unit random(2, 65) ", "\\set unit random(2, 65)\n") + "\n");
        return file;
    }

    static async Task<string> InsertAsync(
        OneStop shop, string table, string where, Dictionary<string, string> instead, string without = "")
    {
        var columns = await shop.Source.ListAsync("""
            select column_name, data_type from information_schema.columns
            where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position
            """, [table], row => (Name: row.GetString(0), Type: row.GetString(1)), default);
        columns.RemoveAll(column => column.Name == without);
        var literals = (await shop.Source.ListAsync($"""
            select array[{string.Join(", ", columns.Select(column => $"quote_nullable(\"{column.Name}\"::text)"))}]
            from {table} where {where} limit 1
            """, [], row => row.GetFieldValue<string[]>(0), default))[0];
        var values = columns.Zip(literals, (column, literal) =>
            instead.GetValueOrDefault(column.Name) ?? literal.Replace(":", literal.StartsWith('E') ? "' || chr(58) || E'" : "' || chr(58) || '"));
        return $"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) select " +
            string.Join(", ", columns.Zip(values, (column, value) => $"({value})::{column.Type}"));
    }
}
