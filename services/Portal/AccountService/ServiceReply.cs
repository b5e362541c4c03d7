using System.Text.Json;
using EGov.Portal.ProcedureService;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.AccountService;

/// <summary>What a service answered: something, or why not.</summary>
/// <param name="Status">HTTP status; below 500.</param>
/// <param name="Body">JSON.</param>
/// <param name="Tag">ETag as it came, or empty.</param>
internal sealed record ServiceReply(int Status, string Body, string Tag)
{
    public bool IsGood => Status < 300;

    /// <summary>Not there, or not the caller's to know of: the same to whoever asks.</summary>
    public bool IsUnknown => Status is 403 or 404;

    public T Read<T>() => Parse<T>() ?? throw new ServiceAway("A service answered nothing.");

    /// <summary>Why not, each with the box it is about.</summary>
    public IReadOnlyList<Refusal> Refusals =>
        Parse<Problem>() is { } problem ? problem.Refusals ?? [new("Refused", problem.Detail ?? "")] : [];

    T? Parse<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body, ServiceSetup.OurJson);
        }
        catch (JsonException error)
        {
            throw new ServiceAway("A service answered nonsense.", error);
        }
    }

    sealed record Problem(string? Detail, IReadOnlyList<Refusal>? Refusals);
}
