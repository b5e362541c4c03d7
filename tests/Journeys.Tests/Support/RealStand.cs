using EGov.TestKit;

namespace EGov.Journeys.Tests.Support;

/// <summary>With the real Kafka and Elasticsearch of EGOV_SHARED; nothing is started where they are absent.</summary>
public sealed class RealStand() : WholeStand("--engines", "real",
    "--KAFKA_HOME", $"{Repository.Shared}/engines/kafka", "--ELASTICSEARCH_HOME",
        $"{Repository.Shared}/engines/elasticsearch")
{
    public const string Name = "real engines";

    public override Task InitializeAsync() =>
        Directory.Exists($"{Repository.Shared}/engines/kafka") ? base.InitializeAsync() : Task.CompletedTask;
}

[CollectionDefinition(RealStand.Name)]
public sealed class RealStandTests : ICollectionFixture<RealStand>;
