using Microsoft.AspNetCore.Identity;

namespace EGov.Identity.Accounts;

/// <summary>Somebody who can sign in (tài khoản). Who it is and where they work is Directory's to say.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString();
    }

    /// <summary>One of <see cref="AccountKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name as shown to its holder.</summary>
    public required string Name { get; set; }

    /// <summary>The person of Directory whose posts this account may use; none for citizens.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Keyed hash of the citizen number (số định danh cá nhân) a citizen's provider vouched for.</summary>
    public byte[]? CitizenNumberHash { get; set; }

    /// <summary>Since when nobody may sign in or refresh tokens with it.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Until when a one-time password lets its holder choose their own; none once they have.</summary>
    public DateTimeOffset? PasswordEndsAt { get; set; }

    /// <summary>When a session of it began last.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}
