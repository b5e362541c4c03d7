using EGov.Dossiers.Offices;
using EGov.Dossiers.SubmitDossier;
using EGov.WorkingTime;

namespace EGov.Dossiers.DemoDossiers;

/// <summary>
/// Plausible lives over the year until now: most on weekdays in office hours, Mondays more; four in ten online, which come
/// in the evening too; some wait for a supplement, one in eleven is late, most of the last weeks are open.
/// </summary>
internal sealed class DemoLives(
    OfficeBook offices, NumberPatterns patterns, IReadOnlyList<DemoOffer> offers, DateTimeOffset now,
    Dictionary<(Guid Unit, DateOnly Day), int> serials)
{
    static readonly int[] Weekdays = [2, 26, 21, 20, 20, 18, 4];

    readonly Random chance = new(7);
    readonly HashSet<(Guid Unit, DateOnly Day)> changed = [];
    readonly Guid[] units = [.. offices.Units.Where(unit => offices.Find(unit)?.Versions[^1].Level is not "central")];

    /// <summary>The last serials given since this was asked before.</summary>
    public IReadOnlyList<(Guid Unit, DateOnly Day, int Last)> TakeSerials()
    {
        var taken = changed.Select(key => (key.Unit, key.Day, serials[key])).ToList();
        changed.Clear();
        return taken;
    }

    /// <summary>In the order they were handed in.</summary>
    public IEnumerable<Dossier> Make(int count)
    {
        var today = VietnamTime.DayOf(now);
        var days = Enumerable.Range(0, 366).Select(back => today.AddDays(back - 365)).ToList();
        var weights = days.ConvertAll(day => Weekdays[(int)day.DayOfWeek]);
        var (done, sum) = (0L, weights.Sum());
        for (int index = 0, made = 0; index < days.Count; index++)
        {
            done += weights[index];
            for (; made < count * done / sum; made++)
            {
                yield return One(days[index]);
            }
        }
    }

    Dossier One(DateOnly day)
    {
        var (offer, unit) = (offers[chance.Next(offers.Count)], units[chance.Next(units.Length)]);
        var at = Earlier(VietnamTime.At(day, Hour(offer.Channel)).ToUniversalTime());
        var person = DemoPeople.Next(chance);
        var dossier = new Dossier
        {
            Id = Guid.CreateVersion7(at), Number = Number(unit, day), ProcedureCode = offer.Offer.Code,
            ProcedureVersion = offer.Version, ProcedureName = offer.Offer.Name, Field = offer.Offer.Field,
            CaseName = "", Channel = offer.Channel, ReceivingUnitId = unit, CompetentUnitId = unit,
            Owner = offer.Channel == FilingChannel.Online ? $"{DossierDemo.Mark}citizen-{chance.Next(200_000)}" : null,
            LookUpDigits = person.IdNumber[^4..], SubmittedAt = at, TimeLimit = offer.Limit,
            Filing = new(person, [new("G1", "Đơn đề nghị", PaperKind.Original, 1)], 1, offer.Offer.Name,
                offer.Channel == FilingChannel.Post ? ReturnWay.Post : ReturnWay.Counter, Assisted: false),
        };
        new DemoLife(dossier, offices.CalendarOf(unit), chance, now).Live();
        return dossier;
    }

    string Number(Guid unit, DateOnly day)
    {
        var serial = serials[(unit, day)] = serials.GetValueOrDefault((unit, day)) + 1;
        changed.Add((unit, day));
        return patterns.Write(unit, offices, day, serial);
    }

    DateTimeOffset Earlier(DateTimeOffset at) => at < now ? at : now.AddMinutes(-1 - chance.Next(30));

    TimeOnly Hour(FilingChannel channel) => channel == FilingChannel.Online && chance.Next(4) == 0
        ? new(chance.Next(18, 23), chance.Next(60), chance.Next(60))
        : new(chance.Next(10) < 6 ? chance.Next(7, 11) : chance.Next(13, 17), chance.Next(60), chance.Next(60));
}
