namespace EGov.Procedures.Tests;

/// <summary>A clock that stands until it is set; waiting timers fire when their moment is reached.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    readonly Lock door = new();
    readonly List<ManualTimer> timers = [];
    DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (door)
        {
            return now;
        }
    }

    /// <summary>Sets the clock, forth or back; timers keep to their moments.</summary>
    public void Set(DateTimeOffset moment)
    {
        ManualTimer[] due;
        lock (door)
        {
            now = moment;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }
        Array.ForEach(due, timer => timer.Fire());
    }

    /// <summary>How many wait for a moment.</summary>
    public int Waiting
    {
        get
        {
            lock (door)
            {
                return timers.Count;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    sealed class ManualTimer(ManualTime owner, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner.door)
            {
                owner.timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = owner.now + dueTime;
                    owner.timers.Add(this);
                }
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
