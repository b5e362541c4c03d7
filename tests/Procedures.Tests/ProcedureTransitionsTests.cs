namespace EGov.Procedures.Tests;

public sealed class ProcedureTransitionsTests
{
    [Theory]
    [InlineData(nameof(ProcedureState.Draft), "New")]
    [InlineData(nameof(ProcedureState.Published), "Amend,Abolish")]
    [InlineData(nameof(ProcedureState.Amended), "Amend,Abolish")]
    [InlineData(nameof(ProcedureState.Abolished), "New")]
    public void Each_state_allows_its_acts_and_no_other(string state, string acts) =>
        Assert.Equal(acts, string.Join(',', Enum.GetValues<DecisionType>()
            .Where(type => ProcedureTransitions.Find(type, Enum.Parse<ProcedureState>(state)) is not null)));

    [Fact]
    public void An_act_in_a_state_leads_to_one_state() =>
        Assert.Equal(ProcedureTransitions.All.Count,
            ProcedureTransitions.All.Select(row => (row.Type, row.From)).Distinct().Count());

    [Fact]
    public void An_import_finds_a_way_in_from_every_state() =>
        Assert.All(Enum.GetValues<ProcedureState>(), state => Assert.True(ProcedureTransitions.ForImport(state).TakesDraft));
}
