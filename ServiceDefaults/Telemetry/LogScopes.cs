using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>
/// What a line of the log tells beside itself: its trace and what encloses it, but not the path of the request, which
/// the server would add to every line. People write into addresses what they should not, citizens' numbers too.
/// </summary>
internal sealed class LogScopes : IExternalScopeProvider
{
    readonly LoggerExternalScopeProvider scopes = new();

    public IDisposable Push(object? state) => HasPath(state) ? Untold.Instance : scopes.Push(state);

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        if (Activity.Current is { } activity)
        {
            callback(new Trace(activity), state);
        }
        scopes.ForEachScope(callback, state);
    }

    static bool HasPath(object? state) => state is IEnumerable<KeyValuePair<string, object?>> told
        && told.Any(one => one.Key == "RequestPath");

    sealed class Trace : List<KeyValuePair<string, object?>>
    {
        public Trace(Activity activity)
        {
            Add(new("SpanId", activity.SpanId.ToHexString()));
            Add(new("TraceId", activity.TraceId.ToHexString()));
            Add(new("ParentId", activity.ParentSpanId.ToHexString()));
        }

        public override string ToString() => string.Join(", ", this.Select(one => $"{one.Key}:{one.Value}"));
    }

    sealed class Untold : IDisposable
    {
        public static readonly Untold Instance = new();

        public void Dispose()
        {
        }
    }
}
