using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Limits;

public sealed class TargetLimitTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Theory]
    [InlineData("/api/procedures?q=", 8_000)]
    [InlineData("/api/procedures?q=", 30_000)]
    [InlineData("/api/procedures?q=", 60_000)]
    [InlineData("/", 8_000)]
    public async Task Overlong_address_is_refused_in_words(string start, int length)
    {
        using var answer = await fixture.Gateway.Client.GetAsync(start + new string('a', length));
        await answer.IsProblemAsync(414, "AddressIsWithinLimit");
    }

    [Fact]
    public async Task Long_address_that_services_read_passes()
    {
        var target = "/api/procedures?q=" + new string('a', 7_000);
        Assert.Equal(target, (await fixture.Gateway.SeenAsync(target)).Target);
    }
}
