namespace EGov.Portal.ProcedureService;

/// <param name="Value">What was asked for, or null if there is no such thing.</param>
/// <param name="Tag">The service's ETag without quotes, or empty.</param>
internal sealed record ServiceAnswer<T>(T? Value, string Tag);

/// <summary>The service did not answer as it should: a 503 for the visitor.</summary>
internal sealed class ServiceAway(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The service says the request itself is wrong, in words for the visitor.</summary>
internal sealed class ServiceRefused(string words) : Exception(words);
