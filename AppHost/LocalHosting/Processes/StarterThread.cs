namespace EGov.LocalHosting.Processes;

/// <summary>
/// Starts all children. The kernel counts the death of the starting thread as the death of the parent, so it must
/// be a thread that lives as long as the process, which a pool thread does not.
/// </summary>
internal static class StarterThread
{
    static readonly BlockingCollection<Task> Work = [];

    static StarterThread() => new Thread(() =>
    {
        foreach (var start in Work.GetConsumingEnumerable())
        {
            start.RunSynchronously();
        }
    })
    { IsBackground = true, Name = "process starter" }.Start();

    public static Task RunAsync(Action start)
    {
        var work = new Task(start, TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(work);
        return work;
    }
}
