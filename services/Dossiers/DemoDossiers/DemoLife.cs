using EGov.Dossiers.Moving;
using EGov.WorkingTime.Offices;

namespace EGov.Dossiers.DemoDossiers;

/// <summary>One life along the rows of the real one, until now.</summary>
internal sealed class DemoLife(Dossier dossier, OfficeCalendar calendar, Random chance, DateTimeOffset now)
{
    DateTimeOffset at = dossier.SubmittedAt;

    public void Live()
    {
        var isOnline = dossier.Channel == FilingChannel.Online;
        dossier.Submit(new(at, Who(isOnline ? "citizen" : "receiver"), ""),
            isOnline ? DossierState.Filed : DossierState.Received,
            isOnline ? null : DossierClock.Start(dossier, at, calendar));
        if (isOnline && (Goes(DossierState.NotAccepted, 25, 6, "receiver") || !Goes(DossierState.Received, 1, 6, "receiver")))
        {
            return;
        }
        if (!Goes(DossierState.Processing, 1, 8, "specialist"))
        {
            return;
        }
        if (Goes(DossierState.AwaitingSupplement, 12, 16, "specialist"))
        {
            _ = Goes(DossierState.Processing, 1, 40, "citizen");
        }
        if (!Goes(DossierState.Withdrawn, 60, 10, "citizen") && End() && Goes(DossierState.Finished, 1, 0, "leader"))
        {
            _ = Goes(DossierState.Returned, 1, 24, "receiver");
        }
    }

    // Before the due moment by up to a half of the limit, or after it.
    bool End()
    {
        var due = dossier.DueAt!.Value;
        var left = Math.Max(0, calendar.Between(at, due).TotalHours);
        at = chance.Next(11) == 0 ? calendar.Add(due, TimeSpan.FromHours(1 + chance.Next(24)))
            : calendar.Add(at, TimeSpan.FromHours(left * (0.5 + (chance.NextDouble() * 0.49))));
        return at < now;
    }

    /// <summary>Once in so often, after up to so many working hours; false where there is no such row or it is not
    /// yet.</summary>
    bool Goes(DossierState to, int onceIn, int hours, string who)
    {
        var row = DossierTransitions.All.FirstOrDefault(one => one.From == dossier.State && one.To == to);
        var next = hours == 0 ? at : calendar.Add(at, TimeSpan.FromHours(chance.NextDouble() * hours)).ToUniversalTime();
        if (row is null || chance.Next(onceIn) > 0 || next >= now)
        {
            return false;
        }
        at = next;
        var act = new DossierAct(at, Who(who), "", "Theo quy trình");
        dossier.Move(act, row, DossierClock.After(dossier, row, act, calendar));
        return true;
    }

    string Who(string role) => $"{DossierDemo.Mark}{role}-{chance.Next(20)}";
}
