namespace EGov.Portal.Tests.SignIn;

/// <summary>Where forms may lead, as the page's policy says.</summary>
[Collection(SignInStand.Name)]
public sealed class FormPolicyTests(SignInStand stand)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/khong-co")]
    public async Task A_provider_elsewhere_may_be_reached_by_signing_out(string address)
    {
        using var answer = await stand.Portal.Client.GetAsync(address);
        Assert.EndsWith("; form-action 'self' " + stand.Provider.Issuer, PolicyOf(answer));
    }

    [Fact]
    public async Task Behind_one_door_with_the_provider_the_policy_of_the_door_is_enough()
    {
        using var portal = stand.NewPortal(("SignIn:Origin", stand.Provider.Issuer));
        using var answer = await portal.Client.GetAsync("/");
        Assert.Null(PolicyOf(answer));
    }

    static string? PolicyOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : null;
}
