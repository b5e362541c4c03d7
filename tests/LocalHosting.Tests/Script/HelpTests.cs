namespace EGov.LocalHosting.Tests.Script;

public sealed class HelpTests(CopiedScript script) : IClassFixture<CopiedScript>
{
    [Theory]
    [InlineData("up")]
    [InlineData("down")]
    [InlineData("status")]
    [InlineData("test")]
    [InlineData("bench")]
    [InlineData("mutate")]
    [InlineData("doctor")]
    [InlineData("migrate")]
    [InlineData("demo")]
    [InlineData("parked")]
    [InlineData("audit")]
    public async Task Help_names_every_command(string command)
    {
        var (code, said, _) = await script.RunAsync([]);

        Assert.Equal(0, code);
        Assert.Contains($"./egov {command}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_command_is_answered_by_the_help_on_the_error_output()
    {
        var (code, said, complained) = await script.RunAsync(["uo"]);

        Assert.Equal((64, ""), (code, said));
        Assert.Contains("./egov up", complained, StringComparison.Ordinal);
    }
}
