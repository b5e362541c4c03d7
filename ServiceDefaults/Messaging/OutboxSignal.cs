namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// Wakes the relay of this process after a commit. Saves and commits of the service's DbContext call it by
/// themselves; whoever commits by plain SQL calls <see cref="Notify"/>. Many calls in a moment are one wake-up.
/// </summary>
public sealed class OutboxSignal
{
    readonly SemaphoreSlim wake = new(0);

    /// <summary>Tells that committed rows may wait in the outbox. Never blocks, never throws.</summary>
    public void Notify()
    {
        if (wake.CurrentCount == 0)
        {
            wake.Release();
        }
    }

    /// <summary>True after the next <see cref="Notify"/>, false after the time given.</summary>
    internal Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel) => wake.WaitAsync(atMost, cancel);
}
