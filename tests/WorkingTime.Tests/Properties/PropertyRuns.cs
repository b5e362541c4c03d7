using System.Reflection;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

/// <summary>A fact that is checked on generated cases; all of them share the executions asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PropertyFactAttribute : FactAttribute;

/// <summary>How often each property runs: EGOV_PROPERTY_RUNS executions in total, 20,000 if it is not set.</summary>
internal static class PropertyRuns
{
    const int Ordinary = 20_000;

    static readonly Lock Reporting = new();

    public static int Total { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("EGOV_PROPERTY_RUNS"), out var asked) && asked > 0
            ? asked : Ordinary;

    public static int Properties { get; } = typeof(PropertyRuns).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Count(method => method.GetCustomAttribute<PropertyFactAttribute>() is not null);

    public static int Each { get; } = (Total + Properties - 1) / Properties;

    /// <summary>Fails with the smallest case found and the seed that brings it back.</summary>
    public static void Holds<T>(
        this Gen<T> cases, Func<T, bool> property, [CallerMemberName] string name = "")
    {
        var executed = 0;
        Prop.ForAll(cases.ToArbitrary(), found =>
        {
            executed++;
            return property(found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Each));
        Assert.Equal(Each, executed);
        Report(name, executed);
    }

    /// <summary>What was carried out, line by line, for whoever asks how often (EGOV_PROPERTY_REPORT, a file).</summary>
    static void Report(string name, int executed)
    {
        if (Environment.GetEnvironmentVariable("EGOV_PROPERTY_REPORT") is { Length: > 0 } file)
        {
            lock (Reporting)
            {
                File.AppendAllText(file, $"{executed} {name}\n");
            }
        }
    }
}
