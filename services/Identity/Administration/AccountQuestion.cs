using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.Administration;

/// <summary>Which accounts to list, and from where on.</summary>
internal sealed class AccountQuestion
{
    /// <summary>Part of a name or user name.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>officer or postal.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>invited, active or disabled.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    [FromQuery(Name = "after")]
    public string? After { get; init; }

    [FromQuery(Name = "size")]
    public int? Size { get; init; }
}
