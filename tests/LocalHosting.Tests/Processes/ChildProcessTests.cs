using System.Collections.Concurrent;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Processes;

public sealed class ChildProcessTests
{
    readonly ConcurrentQueue<string> said = new();

    [Fact]
    public async Task Program_runs_in_its_folder_with_its_variables_and_in_a_session_of_its_own()
    {
        await using var child = await StartAsync(new("sh", ["-c", "pwd; echo $WORD; cut -d' ' -f6 /proc/$$/stat"])
            { WorkingDirectory = "/tmp", Environment = new() { ["WORD"] = "hello" } });

        Assert.Equal(0, await child.Exited);
        await TestApplication.UntilAsync(() => said.Count(line => line.Length > 0) == 3, "three lines");
        Assert.Equal(["/tmp", "hello", $"{child.Pid}"], said.Where(line => line.Length > 0));
    }

    [Fact]
    public async Task Both_outputs_and_the_code_of_the_end_are_known()
    {
        await using var child = await StartAsync(new("sh", ["-c", "echo one; echo two >&2; exit 42"]));

        Assert.Equal(42, await child.Exited);
        await TestApplication.UntilAsync(() => said.Contains("one") && said.Contains("two"), "both lines");
    }

    [Fact]
    public async Task Program_that_is_not_there_ends_with_the_words_of_the_system()
    {
        await using var child = await StartAsync(new("/no/such/program", []));

        Assert.NotEqual(0, await child.Exited);
        await TestApplication.UntilAsync(() => said.Any(line => line.Contains("No such file")), "the reason");
    }

    Task<ChildProcess> StartAsync(Launch launch) => ChildProcess.StartAsync(launch, said.Enqueue);
}
