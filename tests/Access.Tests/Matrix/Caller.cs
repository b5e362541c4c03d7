using EGov.Access.Tests.Stand;
using EGov.ServiceDefaults.Access;
using EGov.TestKit;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Access.Tests.Matrix;

/// <summary>Who tries: the columns of the matrix, and the credential each sends.</summary>
internal static class Caller
{
    // Whoever works in an office here holds every role of doing; leading, checking and the post are others.
    static readonly string[] Doing =
        [.. Roles.Known.Keys.Except(["leader", "auditor", "postal"], StringComparer.Ordinal)];

    static readonly string[] AllScopes = ["directory.load", "directory.read", "procedures.import", "procedures.sync"];

    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<(string Name, Func<WholeHouse, string?> Token)> All { get; } =
    [
        ("owner", house => house.Issuer.Citizen("owner")),
        ("citizen", house => house.Issuer.Citizen("another")),
        ("same", house => house.Issuer.Officer(house.Office, Doing)),
        ("office", house => house.Issuer.Officer(house.OtherOffice, Doing)),
        ("province", house => house.Issuer.Officer(house.OtherProvince, Doing)),
        ("leader", house => house.Issuer.Officer(house.Province, "leader")),
        ("auditor", house => house.Issuer.Officer(house.Province, "auditor")),
        ("postal", house => Postal(house)),
        ("machine", house => house.Issuer.Machine(AllScopes)),
        ("scopeless", house => house.Issuer.Machine()),
        ("nobody", _ => null),
        ("expired", house => Expired(house)),
        ("forged", house => Forged(house)),
    ];

    static string Postal(WholeHouse house) => house.Issuer.Token(house.Issuer.Claims(
        "postal-1", "postal", ("grants", TestIssuer.Grants(("postal", house.Office)))));

    static string Expired(WholeHouse house)
    {
        var claims = Everything(house);
        claims["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60;
        return house.Issuer.Token(claims);
    }

    static string Forged(WholeHouse house) => house.Issuer.Token(Everything(house),
        signing: new(TestIssuer.NewKey(house.Issuer.Key.KeyId), SecurityAlgorithms.RsaSha256));

    static Dictionary<string, object> Everything(WholeHouse house) => house.Issuer.Claims("officer-1", "officer",
        ("grants", TestIssuer.Grants([.. Roles.Known.Keys.Select(role => (role, house.Province))])));
}
