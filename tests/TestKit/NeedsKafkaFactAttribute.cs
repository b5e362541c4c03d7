using Xunit;

namespace EGov.TestKit;

/// <summary>A fact about a real Kafka; skipped with a word where there is none.</summary>
public sealed class NeedsKafkaFactAttribute : FactAttribute
{
    /// <summary>Skips unless KAFKA_HOME or EGOV_SHARED/engines/kafka is there.</summary>
    public NeedsKafkaFactAttribute()
    {
        if (KafkaBroker.Home is null)
        {
            Skip = "Neither KAFKA_HOME nor EGOV_SHARED/engines/kafka is here.";
        }
    }
}
