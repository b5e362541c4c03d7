using EGov.WorkingTime.Deadlines;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Dossiers.Tests.Moving;

public sealed class AnyHistoryTests
{
    static readonly Verb[] Verbs = Enum.GetValues<Verb>()[1..];

    [Fact]
    public void Whatever_is_tried_in_whatever_order_the_history_is_legal_and_the_ledger_replays() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Tried, tried =>
        {
            var sketch = tried.Length % 2 == 0 ? Sketch.Received() : Sketch.Filed();
            foreach (var (verb, hours) in tried)
            {
                sketch.Now += TimeSpan.FromMinutes(hours * 17);
                if (hours % 29 == 0)
                {
                    sketch.Shut(new DateOnly(2026, 11, 26).AddDays(hours % 5));
                }
                sketch.Take(verb, sketch.Now.AddDays(hours % 20));
                Replays(sketch);
            }
            Legal(sketch.Dossier);
        }));

    [Fact]
    public void Every_row_is_reached_by_its_verb_and_only_waits_and_undoing_lead_to_several()
    {
        foreach (var row in DossierTransitions.All)
        {
            Assert.Equal(row, DossierTransitions.Find(row.Verb, row.From, row.To));
        }
        Assert.Equal(DossierTransitions.All.Count, DossierTransitions.All.Distinct().Count());
        Assert.Equal(["AnswerSupplement AwaitingSupplement", "Pay AwaitingPayment", "Undo Finished", "Undo Processing"],
            DossierTransitions.All.GroupBy(row => $"{row.Verb} {row.From}").Where(rows => rows.Count() > 1)
                .Select(rows => rows.Key).Order());
    }

    [Fact]
    public void Nothing_leads_out_of_an_end()
    {
        var ends = new[] { DossierState.NotAccepted, DossierState.Withdrawn, DossierState.Stopped, DossierState.Refused,
            DossierState.Returned };
        // The post delivering what was returned leads nowhere else.
        Assert.DoesNotContain(DossierTransitions.All, row => ends.Contains(row.From) && row.To != row.From);
        Assert.All(ends, end => Assert.Contains(DossierTransitions.All, row => row.To == end));
    }

    static Arbitrary<(Verb Verb, int Hours)[]> Tried => (
        from verb in Gen.Elements(Verbs) from hours in Gen.Choose(0, 300) select (verb, hours)).ArrayOf().ToArbitrary();

    static void Replays(Sketch sketch)
    {
        var dossier = sketch.Dossier;
        if (dossier.Ledger is { IsClosed: false } open)
        {
            var current = DossierClockOf(open, sketch);
            Assert.Equal(current.Due, current.Replay(sketch.Calendar));
        }
        Assert.Equal(dossier.Ledger?.Due, dossier.DueAt);
        Assert.Equal(dossier.Ledger is { IsClosed: true }, dossier.FinishedAt is not null);
    }

    static Ledger DossierClockOf(Ledger open, Sketch sketch) =>
        EGov.Dossiers.Moving.DossierClock.Current(open, sketch.Now, sketch.Calendar);

    static void Legal(Dossier dossier)
    {
        Assert.Equal(Enumerable.Range(1, dossier.Revision), dossier.Steps.Select(step => step.Number));
        foreach (var (before, step) in dossier.Steps.Zip(dossier.Steps.Skip(1)))
        {
            Assert.Equal(before.To, step.From);
            Assert.Contains(DossierTransitions.All,
                row => row.Verb == step.Verb && row.From == step.From && row.To == step.To);
            Assert.Equal(before.DueAfter, step.DueBefore);
        }
        Assert.Equal(dossier.Steps[^1].To, dossier.State);
        Assert.Equal(dossier.DueAt, dossier.Steps[^1].DueAfter);
        Assert.True(dossier.Steps.Count(step => step.Verb == Verb.GiveNewDate) <= 1);
    }
}
