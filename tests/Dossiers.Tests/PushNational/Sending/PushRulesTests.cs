using EGov.Dossiers.PushNational.Sending;

namespace EGov.Dossiers.Tests.PushNational.Sending;

public sealed class PushRulesTests
{
    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 1, 8)]
    [InlineData(4, 0, 4)]
    [InlineData(60, 1, 600)]
    public void Pauses_double_up_to_ten_minutes_with_a_random_half(int tries, double random, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), PushRules.Pause(tries, random));

    [Fact]
    public void As_many_refusals_as_allowed_are_enough()
    {
        Assert.False(PushRules.IsParked(2, 3));
        Assert.True(PushRules.IsParked(3, 3));
    }

    [Fact]
    public void A_cause_tells_nothing_of_the_applicant_and_is_short()
    {
        var one = new Applicant(ApplicantKind.Person, "Lê Thị Thử", "068012345678", "0912345678", "thu@vi.du", "Thôn 1");
        var cause = PushRules.Cause("05", $"LÊ THỊ THỬ 068012345678 0912345678 thu@vi.du thôn 1 {new string('x', 900)}", one);
        Assert.StartsWith("05: … … … … … xxx", cause);
        Assert.Equal(500, cause.Length);
    }
}
