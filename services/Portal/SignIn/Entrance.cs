using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.SignIn;

/// <summary>Who may open a page.</summary>
internal enum Entrance
{
    /// <summary>Everybody.</summary>
    Open,

    /// <summary>Whoever is signed in.</summary>
    SignedIn,

    /// <summary>Those who work here.</summary>
    AtWork,
}

/// <summary>The area of a page says who may open it. Only one area is open: a page anywhere else is not.</summary>
internal static class Entrances
{
    /// <summary>Null for what is no page: files, pictures, health.</summary>
    public static Entrance? Of(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? Of(page.AreaName) : null;

    public static Entrance Of(string? area) => area switch
    {
        "Citizen" => Entrance.Open,
        "Account" => Entrance.SignedIn,
        _ => Entrance.AtWork,
    };

    public static bool Admits(this Entrance entrance, SignedInPerson person) => entrance switch
    {
        Entrance.Open or Entrance.SignedIn => true,
        _ => person.WorksHere,
    };
}
