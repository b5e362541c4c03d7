using System.Diagnostics.CodeAnalysis;

namespace EGov.Identity.SignIn;

/// <summary>Where a sign-in may lead back to: a path of this site and nothing that browsers read as another place.</summary>
internal static class LocalAddress
{
    const int Longest = 4_000;

    public static bool IsOne([NotNullWhen(true)] string? address) =>
        address is ['/', ..] and { Length: <= Longest } and not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl);
}
