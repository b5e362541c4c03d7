using System.Globalization;
using System.Text.Json;

namespace EGov.Procedures.ShowWorkflow;

/// <summary>A workflow as shown to everybody.</summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Case">The case it is for; empty for every case without one of its own.</param>
/// <param name="Level">Level it is for.</param>
/// <param name="Version">From 1; 0 for the default.</param>
/// <param name="EffectiveFrom">First day it holds; null for the default.</param>
/// <param name="Act">Number of the decision it rests on; empty for the default.</param>
/// <param name="Source">Where the record came from, or empty.</param>
/// <param name="RecordedAt">When it was recorded; null for the default.</param>
/// <param name="IsDefault">Whether nobody has set one.</param>
/// <param name="Steps">The steps.</param>
internal sealed record ShownWorkflow(
    string Code, string Case, WorkflowLevel Level, int Version, DateOnly? EffectiveFrom, string Act, string Source,
    DateTimeOffset? RecordedAt, bool IsDefault, IReadOnlyList<WorkflowStep> Steps)
{
    public static ShownWorkflow Of(ProcedureWorkflow row) => new(
        row.Code, row.CaseName, row.Level, row.Version, row.EffectiveFrom, row.Act, row.Source, row.RecordedAt,
        IsDefault: false, JsonSerializer.Deserialize<IReadOnlyList<WorkflowStep>>(row.Steps, ProcedureJson.Options)!);

    public static ShownWorkflow Default(string code) => new(
        code, "", WorkflowLevel.Any, 0, null, "", "", null, IsDefault: true, DefaultWorkflow.Steps);

    public static string AddressOf(ProcedureWorkflow row) => string.Create(CultureInfo.InvariantCulture,
        $"/api/procedures/{row.Code}/workflow?case={Uri.EscapeDataString(row.CaseName)}&level={Word.Of(row.Level)}&asOf={row.EffectiveFrom:yyyy-MM-dd}");
}

/// <summary>Answer of <c>/workflows</c>, newest first; <c>next</c> is null on the last page.</summary>
internal sealed record WorkflowPage(IReadOnlyList<ShownWorkflow> Items, string? Next);
