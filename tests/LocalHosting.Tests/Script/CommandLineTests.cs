namespace EGov.LocalHosting.Tests.Script;

/// <summary>What `./egov` says to a command line before it does anything.</summary>
public sealed class CommandLineTests(CopiedScript script) : IClassFixture<CopiedScript>
{
    [Theory]
    [InlineData("up --detached", "up does not know --detached")]
    [InlineData("up --engines", "--engines needs a value")]
    [InlineData("up --engines fast", "--engines takes embedded or real")]
    [InlineData("up --engines real", "--engines real needs KAFKA_HOME")]
    [InlineData("up --engines real --connection kafka=broker:9092", "--engines real needs ELASTICSEARCH_HOME")]
    [InlineData("up --feed public", "--feed takes portable or full")]
    [InlineData("up --port http", "--port takes a number")]
    [InlineData("up --port 70000", "--port takes a number")]
    [InlineData("down now", "down does not know now")]
    [InlineData("status --jsn", "status does not know --jsn")]
    [InlineData("test --quik", "test does not know --quik")]
    [InlineData("doctor procedures", "doctor does not know procedures")]
    [InlineData("parked show", "parked knows list and redrive")]
    [InlineData("audit", "audit knows verify and heads, not nothing")]
    [InlineData("audit delete", "audit knows verify and heads, not delete")]
    [InlineData("audit verify --all", "audit verify does not know --all")]
    [InlineData("audit verify --connection Host=x", "--connection needs --service")]
    public async Task Mistake_is_named_and_nothing_is_started(string line, string words)
    {
        var (code, _, complained) = await script.RunAsync(line.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains("egov: " + words, complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(script.Folder, "artifacts")), "something was made");
    }

    [Theory]
    [InlineData("parked list")]
    [InlineData("parked redrive")]
    [InlineData("audit verify")]
    [InlineData("audit heads")]
    public async Task Command_that_needs_a_stand_says_so(string line)
    {
        var (code, _, complained) = await script.RunAsync(line.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains("./egov up first", complained, StringComparison.Ordinal);
    }
}
