using System.Net;
using System.Net.Sockets;

namespace EGov.LocalHosting.Tests.Script;

public sealed class DoctorTests(CopiedScript script) : IClassFixture<CopiedScript>
{
    [Fact]
    public async Task Doctor_tells_programs_engines_ports_memory_and_disk_in_words()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, said, _) = await script.RunAsync(["doctor"], ("EGOV_PORT", $"{port}"), ("KAFKA_HOME", "/nowhere"));

        Assert.Equal(0, code);
        Assert.Contains("KAFKA_HOME is /nowhere, which has no bin folder", said, StringComparison.Ordinal);
        Assert.Contains("SQLite FTS5", said, StringComparison.Ordinal);
        Assert.Contains("used by another program: the next free one is taken", said, StringComparison.Ordinal);
        Assert.Matches(@"memory +\d+[.,]\d GB available, (enough|too little): 2 GB wanted", said);
        Assert.Matches(@"disk +\d+[.,]\d GB free here, (enough|too little): 3 GB wanted", said);
        Assert.Matches(@"state +down", said);
        Assert.Matches(@"dotnet +10\.", said);
    }
}
