namespace EGov.Procedures.IndexProcedures;

internal enum RebuildState { None, Running, Done, Failed }

/// <summary>How far the last rebuild of this instance is.</summary>
internal sealed record RebuildProgress(RebuildState State, int Written, int Total)
{
    public static readonly RebuildProgress None = new(RebuildState.None, 0, 0);
}
