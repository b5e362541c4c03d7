using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace EGov.Identity.Citizens;

/// <summary>Why somebody was sent to a provider.</summary>
internal enum TripPurpose
{
    SignIn,
    Prove,
    Link,
}

/// <summary>
/// What is to be done on coming back. It travels in the state parameter under Data Protection, so nobody writes it
/// but we.
/// </summary>
internal sealed record Trip(TripPurpose Purpose, string ReturnUrl)
{
    /// <summary>Account that is to be linked.</summary>
    public Guid Account { get; init; }

    /// <summary>Provider that is to be linked to it.</summary>
    public string Next { get; init; } = "";

    /// <summary>When its holder last proved who they are.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    public void Write(AuthenticationProperties properties)
    {
        properties.Items["purpose"] = Purpose.ToString();
        properties.Items["to"] = ReturnUrl;
        properties.Items["account"] = Account.ToString();
        properties.Items["next"] = Next;
        properties.Items["proven"] = ProvenAt?.ToString("O", CultureInfo.InvariantCulture);
    }

    public static Trip Read(AuthenticationProperties properties) =>
        new(Enum.Parse<TripPurpose>(properties.Items["purpose"] ?? ""), properties.Items["to"] ?? "/")
        {
            Account = Guid.Parse(properties.Items["account"] ?? ""),
            Next = properties.Items["next"] ?? "",
            ProvenAt = properties.Items.TryGetValue("proven", out var text) && text is { Length: > 0 }
                ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null,
        };
}
