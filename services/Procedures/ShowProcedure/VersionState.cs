namespace EGov.Procedures.ShowProcedure;

/// <summary>The word for a version beside the others of its procedure.</summary>
internal static class VersionState
{
    public const string Scheduled = "scheduled";
    public const string Replaced = "replaced";

    public static string Of(int version, int? current, ProcedureState state, bool hasBegun) =>
        !hasBegun ? Scheduled : version == current ? Word.Of(state) : Replaced;
}
