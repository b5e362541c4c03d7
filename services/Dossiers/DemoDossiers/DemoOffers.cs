using System.Text.Json;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.SubmitDossier;
using EGov.ServiceDefaults;
using EGov.WorkingTime.Limits;
using Npgsql;

namespace EGov.Dossiers.DemoDossiers;

/// <summary>A way to file a procedure.</summary>
internal sealed record DemoOffer(ProcedureOffer Offer, int Version, FilingChannel Channel, TimeLimit Limit);

/// <summary>Ways to file whose time limit can be counted and is no longer than what a year shows.</summary>
internal static class DemoOffers
{
    const int Most = 2_000;

    public static async Task<IReadOnlyList<DemoOffer>> ReadAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        var offers = await source.ListAsync(
            $"select version, offer::text from procedure_copy where until is null order by code limit {Most}", [],
            row => (Version: row.GetInt32(0),
                Offer: JsonSerializer.Deserialize<ProcedureOffer>(row.GetString(1), ServiceSetup.OurJson)!), cancel);
        var ways = offers.SelectMany(one => Enum.GetValues<FilingChannel>().SelectMany(channel =>
            TimeOffered.Of(one.Offer, channel).Take(1).OfType<TimeLimit>()
                .Where(IsShort).Select(limit => new DemoOffer(one.Offer, one.Version, channel, limit)))).ToList();
        return ways.Count > 0 ? ways
            : throw new InvalidOperationException("No procedure is known yet that could be filed; load the catalogue first.");
    }

    static bool IsShort(TimeLimit limit) => limit.Unit switch
    {
        LimitUnit.Months => limit.Amount <= 2,
        LimitUnit.Days or LimitUnit.WorkingDays => limit.Amount <= 60,
        _ => true,
    };
}
