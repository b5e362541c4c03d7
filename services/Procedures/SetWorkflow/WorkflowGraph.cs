namespace EGov.Procedures.SetWorkflow;

/// <summary>The steps as what leads where; keys are unique and every edge ends at a step.</summary>
internal sealed class WorkflowGraph(IReadOnlyList<WorkflowStep> steps)
{
    readonly Dictionary<string, WorkflowStep> known = steps.ToDictionary(step => step.Key, StringComparer.Ordinal);
    readonly ILookup<string, string> askers = steps
        .SelectMany(step => step.Opinions.Select(opinion => (opinion, step.Key)))
        .ToLookup(pair => pair.opinion, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<string> Forward(WorkflowStep step) =>
        step.Next.Where(next => !next.Back).Select(next => next.Step);

    /// <summary>Forward, or to those who are asked.</summary>
    public static IEnumerable<string> Opened(WorkflowStep step) => Forward(step).Concat(step.Opinions);

    /// <summary>In any direction; an opinion goes to whoever asked.</summary>
    public IEnumerable<string> Anywhere(WorkflowStep step) =>
        step.Next.Select(next => next.Step).Concat(askers[step.Key]);

    /// <summary>All steps met on the way from these, without them unless the way comes back.</summary>
    public HashSet<string> Reached(
        IEnumerable<WorkflowStep> from, Func<WorkflowStep, IEnumerable<string>> edges)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<WorkflowStep>(from);
        while (open.TryPop(out var step))
        {
            foreach (var key in edges(step).Where(met.Add))
            {
                open.Push(known[key]);
            }
        }
        return met;
    }

    public bool Reaches(WorkflowStep from, string to) => Reached([from], Forward).Contains(to);

    /// <summary>Hours of the longest way forward; only where no way forward comes back.</summary>
    public decimal LongestHours()
    {
        var found = new Dictionary<string, decimal>(StringComparer.Ordinal);
        return steps.Select(From).DefaultIfEmpty().Max();

        decimal From(WorkflowStep step)
        {
            if (!found.TryGetValue(step.Key, out var hours))
            {
                var ahead = Forward(step).Select(key => From(known[key])).DefaultIfEmpty().Max();
                found[step.Key] = hours = (step.Hours ?? 0) + OpinionHours(step) + ahead;
            }
            return hours;
        }
    }

    // Asked at once: the wait ends with the last of the opinions that are needed, the quickest of them.
    decimal OpinionHours(WorkflowStep step) => step.Opinions.Count == 0 ? 0 : step.Opinions
        .Select(key => known[key].Hours ?? 0).Order().ElementAt((step.OpinionsNeeded ?? step.Opinions.Count) - 1);
}
