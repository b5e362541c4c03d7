using System.Text.Json;
using EGov.Procedures.PublishProcedure;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class EffectTests
{
    [Theory]
    [InlineData(DecisionType.New, ProcedureState.Draft, "procedures.procedure-published.v1")]
    [InlineData(DecisionType.Amend, ProcedureState.Published, "procedures.procedure-amended.v1")]
    [InlineData(DecisionType.Amend, ProcedureState.Amended, "procedures.procedure-amended.v1")]
    [InlineData(DecisionType.Abolish, ProcedureState.Amended, "procedures.procedure-abolished.v1")]
    [InlineData(DecisionType.New, ProcedureState.Abolished, "procedures.procedure-published.v1")]
    public void Each_kind_of_decision_tells_its_own_event(object type, object from, string message)
    {
        var told = Of((DecisionType)type, (ProcedureState)from).ToMessage(Sample.Now);
        Assert.Equal((message, "1.000001"), (told.Type, told.Key));
    }

    [Fact]
    public void An_amendment_says_which_version_it_replaces()
    {
        var message = Of(DecisionType.Amend, ProcedureState.Published).ToMessage(Sample.Now);
        using var told = JsonDocument.Parse(message.Body);
        Assert.Contains("\"previousVersion\":2", told.RootElement.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    static Effect Of(DecisionType type, ProcedureState from) => new(
        "1.000001", 3, 2, ProcedureTransitions.Find(type, from)!, "Cấp thẻ", "Hộ tịch", "full", "10/QĐ-UBND",
        Sample.Today);
}
