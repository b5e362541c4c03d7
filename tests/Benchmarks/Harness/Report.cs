using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.Benchmarks.Harness;

/// <summary>Collects the figures of a run; one table at the end, and the same as JSON under artifacts/bench.</summary>
internal sealed class Report
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    readonly List<Figure> figures = [];
    string bench = "";

    public void Add(Figure figure)
    {
        figures.Add(figure);
        Console.Error.WriteLine(
            $"  {figure.Name}: {Number(figure.Value)} {figure.Unit} {figure.Verdict} {figure.Note}");
    }

    /// <summary>A bench that cannot run says so; the others go on.</summary>
    public async Task RunAsync(string name, Func<Report, Task> run)
    {
        bench = name;
        Console.Error.WriteLine($"{name} …");
        var clock = Stopwatch.StartNew();
        try
        {
            await run(this);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
            Add(Figure.NotMeasured(name, error.Message.Split('\n')[0]));
        }
        Console.Error.WriteLine($"{bench} took {clock.Elapsed.TotalSeconds:0} s");
    }

    public void Print()
    {
        string[] head = ["figure", "value", "unit", "limit", "value", "ratio", "goal", "verdict", "note"];
        var rows = figures.Select(Row).Prepend(head).ToList();
        var widths = head.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
        var folder = Path.Combine(Repository.Artifacts, "bench");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "figures.json"), JsonSerializer.Serialize(figures, Json));
    }

    static string[] Row(Figure figure) =>
    [
        figure.Name, Number(figure.Value), figure.Unit, figure.LimitName, Number(figure.Limit),
        figure.Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–",
        figure.Goal is { } goal
            ? (figure.LessIsBetter ? "≤ " : "≥ ") + goal.ToString("0.00", CultureInfo.InvariantCulture) : "–",
        figure.Verdict, figure.Note,
    ];

    static string Number(double? value) => value switch
    {
        null => "–",
        >= 100 => value.Value.ToString("#,0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
