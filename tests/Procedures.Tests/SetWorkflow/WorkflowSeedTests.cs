using System.Text;
using System.Text.Json;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;
using EGov.Procedures.PublishProcedure;
using EGov.Procedures.SetWorkflow;
using EGov.TestKit;

namespace EGov.Procedures.Tests.SetWorkflow;

public sealed class WorkflowSeedTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    static readonly string Folder = Path.Combine(Repository.Root, "seeds", "procedures");

    static readonly string[] Lines = File.ReadAllLines(Path.Combine(Folder, "workflows.jsonl"));

    [Fact]
    public void Every_seed_tells_its_source_and_some_cross_levels_and_ask_for_opinions()
    {
        var seeds = Lines.Select(line => JsonSerializer.Deserialize<WorkflowRequest>(line, ProcedureJson.Options)!).ToList();
        Assert.All(seeds, seed => Assert.StartsWith("https://dichvucong.gov.vn/", seed.Source, StringComparison.Ordinal));
        Assert.Equal(seeds.Count, seeds.DistinctBy(seed => seed.Code).Count());
        Assert.Contains(seeds, seed => seed.Code == "1.004873");
        Assert.Equal(4, seeds.Count(seed => seed.Steps.Any(step => step.Place == StepPlace.Parent)));
        Assert.Contains(seeds, seed => seed.Steps.Any(step => step.Opinions.Count == 2));
    }

    [Fact]
    public async Task Seeds_are_set_beside_the_real_procedures_and_a_second_load_changes_nothing()
    {
        await ImportAsync();
        Assert.All(await LoadAsync(), status => Assert.Equal(201, status));
        var before = await StateAsync();
        Assert.All(await LoadAsync(), status => Assert.Equal(200, status));
        Assert.Equal(before, await StateAsync());
        Assert.Equal($"{Lines.Length}/{Lines.Length}/{Lines.Length}", before);
    }

    async Task ImportAsync()
    {
        var codes = Lines.Select(line => $"\"MATTHC\":{line[8..18]}").ToList();
        var records = Directory.GetFiles(Folder, "*.national.jsonl").SelectMany(File.ReadLines)
            .Where(line => codes.Exists(code => line.Contains(code, StringComparison.Ordinal))).ToList();
        Assert.Equal(Lines.Length, records.Count);
        foreach (var record in records)
        {
            var read = RecordSplitter.ReadAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(record)), default);
            await foreach (var one in read)
            {
                var cleaned = RecordReader.Read(
                    ImportFormat.National, one).Cleaned!.Content;
                await app.Database.CommitAsync(connection => VersionStore.PublishAsync(
                    connection, [Sample.Incoming(cleaned)], Sample.Audit, Sample.Now, default));
            }
        }
    }

    async Task<int[]> LoadAsync()
    {
        var statuses = new List<int>();
        foreach (var line in Lines)
        {
            var code = JsonDocument.Parse(line).RootElement.GetProperty("code").GetString();
            using var body = new StringContent(line, Encoding.UTF8, "application/json");
            statuses.Add((int)(await app.Operator.PostAsync(
                $"/api/procedures/{code}/workflows?existing=keep", body)).StatusCode);
        }
        return [.. statuses];
    }

    Task<string> StateAsync() => app.Database.ScalarAsync<string>("""
        select concat_ws('/', (select count(*) from procedure_workflows),
          (select count(*) from outbox where type like '%workflow-set.v1'),
          (select count(*) from audit_entries where action = 'SetProcedureWorkflow'))
        """);
}
