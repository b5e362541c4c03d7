using EGov.Access.Tests.Stand;
using EGov.ServiceDefaults.Access;
using EGov.TestKit;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Access.Tests.Matrix;

/// <summary>Who tries: a column of the matrix, the credential sent, and what is said beside it.</summary>
internal sealed record Caller(
    string Name, Func<WholeHouse, string?> Token, string? Purpose = "administration",
    Func<WholeHouse, string>? ActingFor = null)
{
    // Whoever works in an office here holds every role of doing; leading, checking and the post are others.
    static readonly string[] Doing =
        [.. Roles.Known.Keys.Except(["leader", "auditor", "postal"], StringComparer.Ordinal)];

    static readonly string[] AllScopes = ["directory.load", "directory.read", "procedures.import", "procedures.sync"];

    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<Caller> All { get; } =
    [
        new("owner", house => house.Issuer.Citizen("owner")),
        new("citizen", house => house.Issuer.Citizen("another")),
        new("same", house => house.Issuer.Officer(house.Office, Doing)),
        new("office", house => house.Issuer.Officer(house.OtherOffice, Doing)),
        new("province", house => house.Issuer.Officer(house.OtherProvince, Doing)),
        new("leader", house => house.Issuer.Officer(house.Province, "leader")),
        new("auditor", house => house.Issuer.Officer(house.Province, "auditor"), "inspection"),
        new("postal", house => Postal(house)),
        new("machine", house => house.Issuer.Machine(AllScopes)),
        new("scopeless", house => house.Issuer.Machine()),
        new("nobody", _ => null),
        new("expired", house => Expired(house)),
        new("forged", house => Forged(house)),
        new("silent", house => house.Issuer.Officer(house.Office, Doing), Purpose: null),
        new("pretext", house => house.Issuer.Officer(house.Office, Doing), "statistics"),
        new("acting", house => house.Issuer.Officer(house.Office, Doing), ActingFor: house => Admin(house.Office)),
        new("stray", house => house.Issuer.Officer(house.Office, Doing), ActingFor: house => Admin(house.OtherOffice)),
    ];

    /// <summary>What is told where: dossiers are looked at to handle them, all else to administer.</summary>
    public string? PurposeAt(string service) => service == "dossiers" && Purpose == "administration" ? "dossier" : Purpose;

    static string Admin(Guid unit) => $"unit-admin@{unit}";

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
