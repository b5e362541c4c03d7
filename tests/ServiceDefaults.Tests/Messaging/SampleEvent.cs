using EGov.Contracts;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Messaging;

internal sealed record SampleEvent(string Code, int Number) : IEvent
{
    static readonly DateTimeOffset At = new(2026, 7, 1, 8, 0, 0, TimeSpan.FromHours(7));

    public static string EventType => "samples.sample-happened.v1";

    public static string Topic => "notifications";

    string IEvent.Key => Code;

    public static OutboxMessage Row(string code, int number) => OutboxMessage.Of(new SampleEvent(code, number), At);

    public static OutboxMessage[] Rows(int count, int keys = 7) =>
        [.. Enumerable.Range(1, count).Select(number => Row($"k{number % keys}", number))];
}
