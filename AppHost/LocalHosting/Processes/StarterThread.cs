using System.Collections.Concurrent;

namespace EGov.LocalHosting.Processes;

/// <summary>
/// Starts all children. The kernel counts the death of the starting thread as the death of the parent, so it must
/// be a thread that lives as long as the process, which a pool thread does not.
/// </summary>
internal static class StarterThread
{
    static readonly BlockingCollection<Action> Work = Begin();

    public static Task RunAsync(Action start)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                start();
                done.SetResult();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        return done.Task;
    }

    static BlockingCollection<Action> Begin()
    {
        var work = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var start in work.GetConsumingEnumerable())
            {
                start();
            }
        })
        { IsBackground = true, Name = "process starter" };
        thread.Start();
        return work;
    }
}
