namespace EGov.WorkingTime.Tests.Properties;

public sealed class PropertyRunsTests
{
    [Fact]
    public void Together_the_properties_run_at_least_as_often_as_asked()
    {
        Assert.True(PropertyRuns.Total >= 20_000 || Environment.GetEnvironmentVariable("EGOV_PROPERTY_RUNS") is not null);
        Assert.True(PropertyRuns.Each * (long)PropertyRuns.Properties >= PropertyRuns.Total);
    }

    [Fact]
    public void A_property_that_is_wrong_fails() =>
        Assert.ThrowsAny<Exception>(() => Cases.Spans.Holds(found => found.Minutes < 100));
}
