using EGov.Procedures.ShowProcedure;

namespace EGov.Procedures.Tests.ShowProcedure;

public sealed class VersionStateTests
{
    [Theory]
    [InlineData(1, null, ProcedureState.Draft, false, "scheduled")]
    [InlineData(3, 2, ProcedureState.Amended, false, "scheduled")]
    [InlineData(2, 2, ProcedureState.Amended, true, "amended")]
    [InlineData(2, 2, ProcedureState.Abolished, true, "abolished")]
    [InlineData(1, 2, ProcedureState.Amended, true, "replaced")]
    [InlineData(1, 1, ProcedureState.Published, true, "published")]
    public void A_version_waits_stands_as_its_procedure_or_was_replaced(
        int version, int? current, object state, bool begun, string word) =>
        Assert.Equal(word, VersionState.Of(version, current, (ProcedureState)state, begun));
}
