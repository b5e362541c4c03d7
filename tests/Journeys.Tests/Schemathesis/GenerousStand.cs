using System.Net.Http.Json;
using System.Text.Json;
using EGov.Journeys.Tests.Support;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Schemathesis;

/// <summary>The whole stand with some seeds in it and a door that lets one client ask as fast as it can.</summary>
public sealed class GenerousStand() : WholeStand("--engines", "embedded")
{
    static readonly Guid Office = new("0198f2a0-0000-7000-8000-00000000000f");

    /// <summary>The finished import of the seeds.</summary>
    public string Import { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await WithoutLimitsAsync(base.InitializeAsync);
        await LoadSeedsAsync();
    }

    /// <summary>A token for all there is to ask of a service, good for the time a run takes.</summary>
    public string Token(string service)
    {
        var claims = service switch
        {
            "procedures" => Issuer.Claims("generated", "officer",
                ("grants", TestIssuer.Grants(("procedure-editor", Office), ("procedure-publisher", Office)))),
            "dossiers" => Issuer.Claims("generated", "citizen"),
            _ => Issuer.Claims("generated", "machine", ("scope", "directory.load")),
        };
        claims["exp"] = (long)claims["iat"] + 3_600;
        return Issuer.Token(claims);
    }

    async Task LoadSeedsAsync()
    {
        var seeds = Path.Combine(Repository.Root, "seeds", "procedures", "bo-tu-phap.national.jsonl");
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(seeds));
        using var answer = await Operator.PostAsync("/api/procedures/imports?format=national&publish=true", body);
        var job = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        Import = job.GetProperty("id").GetString()!;
        await UntilAsync($"/api/procedures/imports/{Import}", told => told.GetProperty("state").GetString() == "done",
            by: Operator);
        await UntilAsync("/api/procedures?size=1", told => told.GetProperty("total").GetInt32() > 200);
    }
}
