using System.Text.Json;

namespace EGov.LocalHosting.Tests.Script;

/// <summary>What is told of a checkout whose stand is not up.</summary>
public sealed class StandDownTests(CopiedScript script) : IClassFixture<CopiedScript>
{
    [Fact]
    public async Task Status_says_down_by_word_and_by_code()
    {
        var (code, said, _) = await script.RunAsync(["status"]);

        Assert.Equal((3, "down\n"), (code, said));
    }

    [Fact]
    public async Task Status_for_programs_is_json_all_the_same()
    {
        var (code, said, _) = await script.RunAsync(["status", "--json"]);

        using var json = JsonDocument.Parse(said);
        Assert.Equal(3, code);
        Assert.False(json.RootElement.GetProperty("healthy").GetBoolean());
        Assert.Equal(0, json.RootElement.GetProperty("resources").GetArrayLength());
    }

    [Fact]
    public async Task Record_of_a_dead_process_whose_number_is_used_again_is_no_stand()
    {
        var run = Directory.CreateDirectory(Path.Combine(script.Folder, "artifacts", "run")).FullName;
        await File.WriteAllTextAsync(Path.Combine(run, "processes"), $"{Environment.ProcessId} 1 apphost\n");

        var (code, said, _) = await script.RunAsync(["status"]);
        await script.RunAsync(["down"]);

        Assert.Equal((3, "down\n"), (code, said));
        Assert.False(File.Exists(Path.Combine(run, "processes")));
    }
}
