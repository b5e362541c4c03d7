using EGov.Dossiers.Settings;
using EGov.Dossiers.Tests.Moving;
using EGov.Dossiers.WatchClock;
using EGov.WorkingTime.Limits;

namespace EGov.Dossiers.Tests.WatchClock;

public sealed class ClockLookTests
{
    static readonly ClockSettings Settings = new()
    {
        Reminders = [new(new(2018, 6, 21), 8)],
        AutomaticMoves =
        [
            new(new(2026, 1, 1), DossierState.AwaitingSupplement, Verb.Stop, 30, "Không bổ sung đúng hạn", "Đ.1"),
            new(new(2028, 1, 1), DossierState.AwaitingSupplement, Verb.Stop, 20, "Không bổ sung đúng hạn", "Đ.2"),
        ],
    };

    [Fact]
    public void It_is_near_eight_working_hours_before_and_passed_a_tick_after()
    {
        var sketch = Sketch.Received();
        var due = sketch.Dossier.Ledger!.Due;
        var near = new DateTimeOffset(2026, 11, 27, 3, 0, 0, TimeSpan.Zero);
        Assert.Empty(Look(sketch, near.AddTicks(-1)).Remind);
        Assert.Equal([ReminderKind.Near], Look(sketch, near).Remind);
        Assert.Equal([ReminderKind.Near], Look(sketch, due).Remind);
        Assert.Empty(Look(sketch, due, ReminderKind.Near).Remind);
        Assert.Equal([ReminderKind.Passed], Look(sketch, due.AddTicks(1)).Remind);
        Assert.Equal([ReminderKind.Passed], Look(sketch, due.AddTicks(1), ReminderKind.Near).Remind);
        Assert.Empty(Look(sketch, due.AddYears(1), ReminderKind.Near, ReminderKind.Passed).Remind);
    }

    [Fact]
    public void Looking_again_at_the_moment_named_always_finds_something()
    {
        var sketch = Sketch.Received();
        var (told, now, found) = (new List<ReminderKind>(), Sketch.Start, new List<string>());
        while (Look(sketch, now, [.. told]) is { Next: { } next } look)
        {
            Assert.True(next > now);
            Assert.True(now == Sketch.Start || look.Remind.Count > 0);
            (now, found) = (next, [.. found, .. look.Remind.Select(kind => kind.ToString())]);
            told.AddRange(look.Remind);
        }
        Assert.Equal(["Near"], found);
        Assert.Equal([ReminderKind.Passed], Look(sketch, now, [.. told]).Remind);
    }

    [Fact]
    public void While_the_clock_stands_nothing_is_near_or_passed()
    {
        var sketch = Sketch.Received();
        sketch.Take(Verb.RequestSupplement);
        Assert.Empty(Look(sketch, Sketch.Start.AddDays(20)).Remind);
    }

    [Fact]
    public void A_wait_ends_by_itself_after_its_working_days_and_never_early_in_any_year()
    {
        for (var start = new DateTimeOffset(2026, 1, 2, 0, 30, 0, TimeSpan.Zero); start.Year < 2032; start = start.AddHours(67))
        {
            var sketch = Sketch.Received();
            sketch.Now = start;
            var days = start.AddHours(7).Year < 2028 ? 30 : 20;
            if (start < Sketch.Start || !sketch.Take(Verb.RequestSupplement))
            {
                continue;
            }
            var end = sketch.Calendar.Due(start, new TimeLimit(days, LimitUnit.WorkingDays));
            Assert.True(end - start >= TimeSpan.FromDays(days));
            Assert.Null(Look(sketch, start).Move);
            Assert.Null(Look(sketch, end).Move);
            Assert.Equal(days, Look(sketch, end.AddTicks(1)).Move?.Days);
            Assert.True(Look(sketch, start).Next is { } next && next > end);
        }
    }

    [Fact]
    public void Where_nothing_is_configured_nothing_moves()
    {
        var sketch = Sketch.Received();
        sketch.Take(Verb.RequestSupplement);
        var look = ClockLook.At(sketch.Dossier, [], sketch.Calendar, new(), Sketch.Start.AddYears(9));
        Assert.Null(look.Move);
        Assert.Null(look.Next);
    }

    static ClockLook Look(Sketch sketch, DateTimeOffset now, params ReminderKind[] told) =>
        ClockLook.At(sketch.Dossier, told, sketch.Calendar, Settings, now);
}
