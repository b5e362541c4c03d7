using EGov.Contracts.Directory;
using EGov.Directory.Writing;
using EGov.WorkingTime.Told;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Calendars;

/// <summary>All calendars, held by one write until its end.</summary>
internal sealed class CalendarShelf(DirectoryDb db, IReadOnlyList<Calendar> calendars)
{
    public IReadOnlyList<Calendar> Calendars => calendars;

    public static async Task<CalendarShelf> TakeAsync(DirectoryDb db, CancellationToken cancel)
    {
        await DirectoryWrite.LockAsync(db, cancel);
        return new CalendarShelf(db,
            await db.Calendars.Include(row => row.Uses).OrderBy(row => row.Id).ToListAsync(cancel));
    }

    public Calendar? Find(Guid id) => calendars.FirstOrDefault(one => one.Id == id);

    /// <summary>The book as it stands, or as it would with one state in place of another.</summary>
    public CalendarBook Book(ILookup<string, UnitPlace> places, CalendarChanged? changed = null) => new(
        [.. calendars.Select(one => one.State.Id == changed?.Id ? changed : one.State)],
        unit => [.. places[unit]]);

    /// <summary>Records what was decided, or only shows it.</summary>
    public async Task<CalendarDecided> DecideAsync(
        IReadOnlyList<CalendarDraft> drafts, Deciding deciding, DateTimeOffset now, CancellationToken cancel)
    {
        var told = drafts.Select(draft => DraftedDecision.Of(draft, deciding, now)).ToList();
        if (deciding.IsPreview)
        {
            return new(null, told);
        }
        var sequence = await DirectoryWrite.NextAsync(db, cancel);
        var audit = new WriteAudit(db, deciding.Audit);
        foreach (var (draft, decided) in drafts.Zip(told))
        {
            var before = draft.Calendar.Sequence == 0 ? null : draft.Calendar.State;
            draft.Calendar.Decide(draft.After, decided.Decision, deciding.Audit.By.Sub, sequence);
            db.Record(draft.Calendar.State, now);
            audit.Add(draft.Calendar.State, () => before);
        }
        audit.End();
        await db.SaveChangesAsync(cancel);
        return new(sequence, told);
    }

    public static CalendarChanged Empty(string name) => new("", 0, name, [], [], [], [], [], []);

    /// <summary>Adds a calendar nobody follows yet.</summary>
    public Calendar Open(string name, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var calendar = new Calendar { Id = id, State = Empty(name) with { Id = UnitState.Text(id) } };
        db.Calendars.Add(calendar);
        return calendar;
    }
}
