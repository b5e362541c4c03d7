namespace EGov.Contracts;

/// <summary>
/// A fact a service tells the others. Carried as JSON in a CloudEvents envelope (binary mode);
/// the record's type name with its version is the CloudEvents type.
/// </summary>
public interface IEvent
{
    /// <summary>CloudEvents type with version, for example <c>procedures.procedure-published.v1</c>.</summary>
    static abstract string EventType { get; }

    /// <summary>Name of the topic the event is appended to; listed in <c>Topics</c>.</summary>
    static abstract string Topic { get; }

    /// <summary>Partition key: the id of the aggregate the fact is about, so that its facts stay in order.</summary>
    string Key { get; }
}
