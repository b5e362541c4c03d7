using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Answers;

public sealed class ForwardProblemsTests
{
    [Fact]
    public async Task Service_that_is_not_there_is_told_with_503()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await gateway.Procedures.DisposeAsync();
        using var answer = await gateway.Client.GetAsync("/api/procedures");
        var problem = await answer.IsProblemAsync(503, "ServiceIsReachable");
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("127.0.0.1", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_that_hangs_up_is_told_with_502()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var answer = await gateway.Client.GetAsync("/api/procedures?do=abort");
        await answer.IsProblemAsync(502, "ServiceAnswers");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("ReverseProxy:Routes:procedures:Timeout", "00:00:01")]
    [InlineData("ReverseProxy:Clusters:procedures:HttpRequest:ActivityTimeout", "00:00:01")]
    public async Task Service_that_is_slow_is_told_with_504(string setting, string time)
    {
        await using var gateway = await GatewayUnderTest.StartAsync((setting, time));
        using var answer = await gateway.Client.GetAsync("/api/procedures?do=slow");
        await answer.IsProblemAsync(504, "ServiceAnswersInTime");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Timeout_of_one_route_leaves_the_others_alone()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("ReverseProxy:Routes:portal:Timeout", "00:00:01"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => gateway.Client.GetAsync("/api/procedures?do=slow", patience.Token));
    }

    [Fact]
    public async Task Long_answer_that_breaks_off_is_never_passed_off_as_whole()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => gateway.Client.GetAsync("/api/procedures?do=cut&length=1000000"));
    }

    [Fact]
    public async Task Short_answer_that_breaks_off_is_told_with_502()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var answer = await gateway.Client.GetAsync("/api/procedures?do=cut&length=1000");
        await answer.IsProblemAsync(502, "ServiceAnswers");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Refusal_of_a_service_passes_as_it_is(int status)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var answer = await gateway.Client.GetAsync($"/api/procedures?do=text&status={status}&Retry-After=7");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("thủ tục", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
