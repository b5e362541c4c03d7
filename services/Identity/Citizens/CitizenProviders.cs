namespace EGov.Identity.Citizens;

/// <summary>
/// A provider of electronic identity that citizens sign in with (VNeID, or another of its shape): one entry of the
/// section <c>CitizenSignOn</c>.
/// </summary>
internal sealed record CitizenProvider
{
    /// <summary>Name in addresses and in the database; never changed once people have signed in with it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name people know it by.</summary>
    public string Label { get; init; } = "";

    /// <summary>Issuer, under which its discovery document lies.</summary>
    public Uri Authority { get; init; } = new("https://localhost");

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Claim with the citizen number (số định danh cá nhân).</summary>
    public string NumberClaim { get; init; } = "citizen_number";

    /// <summary>
    /// Whether it has itself proven the number, so that an account of another provider with the same number is the same
    /// person's. The state's own provider has; others have not.
    /// </summary>
    public bool VouchesForNumber { get; init; }
}

/// <summary>All providers of the configuration; one that is not whole stops the start.</summary>
internal sealed class CitizenProviders(IConfiguration configuration)
{
    public IReadOnlyList<CitizenProvider> All { get; } =
        [.. configuration.GetSection("CitizenSignOn").GetChildren().Select(Read)];

    public CitizenProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);

    static CitizenProvider Read(IConfigurationSection section)
    {
        foreach (var needed in new[] { "Label", "Authority", "ClientId", "ClientSecret" })
        {
            if (string.IsNullOrEmpty(section[needed]))
            {
                throw new InvalidOperationException($"{section.Path}:{needed} is not set.");
            }
        }
        return section.Get<CitizenProvider>()! with { Name = section.Key };
    }
}
