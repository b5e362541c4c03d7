using EGov.Dossiers.SubmitDossier;
using EGov.ServiceDefaults.Access;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Dossiers.WarnDuplicates;

/// <summary>The rules in memory, asked for again after a second; most intakes meet none.</summary>
internal sealed class DuplicateShelf(NpgsqlDataSource database, UnitTree tree, TimeProvider time)
{
    readonly FreshCopy<List<DuplicateRule>> all = new((_, cancel) => database.ListAsync(
        "select id, unit_id, procedure, \"by\", days from duplicate_rules where is_on", [], row => new DuplicateRule
        {
            Id = row.GetGuid(0), UnitId = row.GetGuid(1), Procedure = row.GetString(2),
            By = Word.Read<DuplicateBy>(row.GetString(3)), Days = row.GetInt32(4), IsOn = true,
        }, cancel));

    public async ValueTask<IReadOnlyList<DuplicateRule>> RulesForAsync(
        SubmitDossierRequest asked, CancellationToken cancel)
    {
        var day = VietnamTime.DayOf(time.GetUtcNow());
        return [.. (await all.NowAsync(cancel)).Where(rule =>
            (rule.Procedure.Length == 0 || rule.Procedure == asked.Procedure)
            && (rule.UnitId == asked.UnitId || tree.IsWithin(asked.UnitId, rule.UnitId, day)))];
    }
}
