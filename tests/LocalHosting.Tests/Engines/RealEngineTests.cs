using Aspire.Hosting;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;
using EGov.TestKit;

namespace EGov.LocalHosting.Tests.Engines;

public sealed class RealEngineTests
{
    [Fact]
    public async Task Real_engine_without_its_home_says_which_variable_to_set()
    {
        await using var app = new TestApplication(folder: null, "--KAFKA_HOME=", "--ELASTICSEARCH_HOME=");
        app.Builder.AddKafka("kafka");
        app.Builder.AddElasticsearch("elasticsearch");
        await app.StartAsync();

        await app.ReachAsync("kafka", Phase.Failed);
        await app.ReachAsync("elasticsearch", Phase.Failed);

        Assert.Contains("KAFKA_HOME", app.State("kafka").Message, StringComparison.Ordinal);
        Assert.Contains("ELASTICSEARCH_HOME", app.State("elasticsearch").Message, StringComparison.Ordinal);
    }

    [NeedsSharedFact("engines/kafka")]
    public async Task Kafka_is_formatted_once_and_comes_back_after_kill()
    {
        await using var app =
            new TestApplication(folder: null, "--KAFKA_HOME", Path.Combine(Repository.Shared!, "engines/kafka"));
        app.Builder.AddKafka("kafka");
        await app.StartAsync();
        await app.ReachAsync("kafka", Phase.Running, seconds: 90);

        Kernel.Send(app.State("kafka").Pid!.Value, Signal.Kill);
        await TestApplication.UntilAsync(() => app.State("kafka").Starts == 2, "a second start");
        await app.ReachAsync("kafka", Phase.Running, seconds: 90);

        Assert.True(File.Exists(app.PathOf("data/kafka/data/meta.properties")));
    }

    [NeedsSharedFact("engines/elasticsearch")]
    public async Task Elasticsearch_answers_when_it_is_said_to_run()
    {
        await using var app = new TestApplication(
            folder: null, "--ELASTICSEARCH_HOME", Path.Combine(Repository.Shared!, "engines/elasticsearch"));
        var node = app.Builder.AddElasticsearch("elasticsearch");
        await app.StartAsync();
        await app.ReachAsync("elasticsearch", Phase.Running, seconds: 120);

        using var http = new HttpClient();
        var answer = await http.GetStringAsync(await node.Resource.GetConnectionStringAsync());

        Assert.Contains("8.", answer, StringComparison.Ordinal);
    }
}
