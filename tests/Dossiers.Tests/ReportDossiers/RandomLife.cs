using System.Globalization;

namespace EGov.Dossiers.Tests.ReportDossiers;

/// <summary>A life of a dossier made by chance, and how the form counts it, told in plain C#.</summary>
internal sealed record RandomLife(Guid Id, bool IsOnline, string Field, IReadOnlyList<RandomLife.Step> Steps)
{
    static readonly DossierState[] Open = [DossierState.Received, DossierState.Processing, DossierState.AwaitingSupplement,
        DossierState.Finished, DossierState.Withdrawn, DossierState.Stopped, DossierState.Refused];

    public sealed record Step(DateTimeOffset At, DossierState To, DateTimeOffset? Due);

    public static RandomLife Next(Random chance, DateTimeOffset begin)
    {
        var at = begin.AddHours(chance.Next(24 * 120));
        var steps = new List<Step> { new(at, chance.Next(3) == 0 ? DossierState.Filed : DossierState.Received, null) };
        if (steps[0].To == DossierState.Filed)
        {
            at = at.AddHours(chance.Next(1, 60));
            steps.Add(new(at, chance.Next(5) == 0 ? DossierState.NotAccepted : DossierState.Received, null));
        }
        var due = at.AddHours(chance.Next(1, 600));
        steps[^1] = steps[^1] with { Due = steps[^1].To == DossierState.Received ? due : null };
        while (steps[^1].To is not (DossierState.NotAccepted or DossierState.Returned or DossierState.Withdrawn
            or DossierState.Stopped or DossierState.Refused) && chance.Next(6) > 0)
        {
            at = at.AddHours(chance.Next(1, 300));
            due = steps[^1].To == DossierState.AwaitingSupplement ? due.AddHours(chance.Next(200)) : due;
            // From a finished one the result is returned, or the end is undone.
            var to = steps[^1].To == DossierState.Finished
                ? chance.Next(4) == 0 ? DossierState.Processing : DossierState.Returned : Open[chance.Next(Open.Length)];
            steps.Add(new(at, to, due));
        }
        return new(Guid.CreateVersion7(begin.AddMilliseconds(chance.Next())), chance.Next(2) == 0,
            "Lĩnh vực " + chance.Next(3).ToString(CultureInfo.InvariantCulture), steps);
    }

    /// <summary>Columns 3 to 13 it counts in; none where the form does not count it.</summary>
    public int[] ColumnsOf(DateTimeOffset from, DateTimeOffset to, bool isByDay)
    {
        var received = Steps.FirstOrDefault(step => step.To == DossierState.Received)?.At;
        if (received is null || received >= to || (received < from && IsEnded(Steps.Last(step => step.At < from).To)))
        {
            return [];
        }
        int[] first = [3, received < from ? 6 : IsOnline ? 4 : 5];
        var past = Steps.Where(step => step.At < to).ToList();
        var (state, due) = (past[^1].To, past[^1].Due!.Value);
        if (!IsEnded(state))
        {
            var isOver = isByDay ? Day(to.AddTicks(-1)) > Day(due) : to > due;
            return [.. first, 11, state != DossierState.AwaitingSupplement && isOver ? 13 : 12];
        }
        var end = past[past.FindLastIndex(step => !IsEnded(step.To)) + 1].At;
        var isResult = state is DossierState.Finished or DossierState.Returned;
        var isLate = isResult && (isByDay ? Day(end) > Day(due) : end > due);
        return [.. first, 7, isLate ? 10 : isResult && Day(end) < Day(due) ? 8 : 9];
    }

    public static bool IsEnded(DossierState state) => state is DossierState.Finished or DossierState.Returned
        or DossierState.Withdrawn or DossierState.Stopped or DossierState.Refused;

    static DateOnly Day(DateTimeOffset at) => EGov.WorkingTime.VietnamTime.DayOf(at);
}
