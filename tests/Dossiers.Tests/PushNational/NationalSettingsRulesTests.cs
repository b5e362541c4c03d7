using EGov.Dossiers.PushNational;

namespace EGov.Dossiers.Tests.PushNational;

public sealed class NationalSettingsRulesTests
{
    [Fact]
    public void The_services_own_codes_are_whole() => Assert.Empty(NationalSettingsRules.Judge(SampleLives.Settings));

    [Fact]
    public void Everything_that_is_missing_is_told_at_once()
    {
        var wrong = NationalSettingsRules.Judge(new()
        {
            Address = "không", AtOnce = 0, Refusals = 0, TimeoutSeconds = 0, PageSize = 0,
        });
        Assert.Equal("Address is no address.", wrong[0]);
        Assert.Equal(["DstCode is missing.", "Username is missing.", "Password is missing.", "Unit is missing.",
            "AtOnce is below 1.", "Refusals is below 1.", "TimeoutSeconds is below 1.", "PageSize is below 1."], wrong.Skip(1).Take(8));
        Assert.Equal(9 + 4 + 4 + 3 + 3 + 3 + 12, wrong.Count);
    }

    [Fact]
    public void A_status_is_one_of_the_ten()
    {
        var settings = new NationalSettings { Address = "http://x", Codes = new() { Status = new() { ["filed"] = "11" } } };
        Assert.Contains("11 is none of the ten statuses.", NationalSettingsRules.Judge(settings));
    }
}
