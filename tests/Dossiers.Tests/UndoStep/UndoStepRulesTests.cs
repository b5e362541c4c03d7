using EGov.Dossiers.Settings;
using EGov.Dossiers.Tests.Moving;
using EGov.Dossiers.UndoStep;
using EGov.ServiceDefaults.Data;

namespace EGov.Dossiers.Tests.UndoStep;

public sealed class UndoStepRulesTests
{
    static readonly ClockSettings HalfAnHour = new() { Undo = [new(new(2018, 6, 21), 30)] };

    [Theory]
    [InlineData("handOver")]
    [InlineData("finish")]
    public void A_slip_is_taken_back_by_whoever_made_it_within_the_time_set(string verb)
    {
        var last = Last(verb);
        Assert.Empty(UndoStepRules.Judge(last, "officer-1", last.At.AddMinutes(30), HalfAnHour));
        Assert.Equal(["UndoIsInTime"], Codes(last, "officer-1", last.At.AddMinutes(30).AddTicks(1), HalfAnHour));
        Assert.Equal(["LastStepIsOnesOwn"], Codes(last, "officer-2", last.At, HalfAnHour));
        Assert.Equal(["UndoIsInTime"], Codes(last, "officer-1", last.At.AddTicks(1), new()));
    }

    [Theory]
    [InlineData("requestSupplement")]
    [InlineData("requestPayment")]
    [InlineData("stop")]
    [InlineData("refuse")]
    [InlineData("withdraw")]
    [InlineData("correct")]
    public void What_was_told_is_never_taken_back(string verb) =>
        Assert.Equal(["LastStepCanBeUndone"], Codes(Last(verb), "officer-1", Sketch.Start, HalfAnHour));

    static DossierStep Last(string verb)
    {
        var sketch = Sketch.Received();
        Assert.True(sketch.Take(Word.Read<Verb>(verb)));
        return sketch.Dossier.Steps[^1];
    }

    static string[] Codes(DossierStep last, string subject, DateTimeOffset now, ClockSettings settings) =>
        [.. UndoStepRules.Judge(last, subject, now, settings).Select(refusal => refusal.Code)];
}
