using System.Diagnostics;
using EGov.ServiceDefaults.Telemetry;

namespace EGov.ServiceDefaults.Tests.Telemetry;

public sealed class LogScopesTests
{
    readonly LogScopes scopes = new();

    [Fact]
    public void The_path_of_the_request_is_not_told_and_what_lies_inside_is()
    {
        using var request = scopes.Push(Told("RequestPath", "/thu-tuc/060099000001"));
        using var inside = scopes.Push("import 1");

        Assert.Equal(["import 1"], Read());
    }

    [Fact]
    public void What_has_ended_is_told_no_more()
    {
        using var outer = scopes.Push(Told("ConnectionId", "c1"));
        scopes.Push("import 1").Dispose();

        Assert.Single(Read());
    }

    [Fact]
    public void Every_line_names_its_trace()
    {
        using var activity = new Activity("test").Start();

        Assert.Contains($"TraceId:{activity.TraceId}", Assert.Single(Read()), StringComparison.Ordinal);
    }

    static KeyValuePair<string, object?>[] Told(string name, string value) => [new(name, value)];

    List<string?> Read()
    {
        var told = new List<string?>();
        scopes.ForEachScope((scope, list) => list.Add(scope?.ToString()), told);
        return told;
    }
}
