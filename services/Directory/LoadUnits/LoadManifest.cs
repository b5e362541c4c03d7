using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Directory.LoadUnits;

/// <summary>
/// What a load reads, oldest first: the lists of units from a day on, and how they follow those before.
/// </summary>
internal sealed record LoadManifest(string Source, IReadOnlyList<LoadStep> Steps)
{
    static readonly JsonSerializerOptions Json = ServiceSetup.UseOurJson(new JsonSerializerOptions
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    public static async Task<LoadManifest> ReadAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        var manifest = await JsonSerializer.DeserializeAsync<LoadManifest>(stream, Json, cancel);
        return manifest is not null && !manifest.Steps.Contains(null!) ? manifest
            : throw new InvalidDataException("The manifest or one of its steps is null.");
    }
}

/// <summary>One list.</summary>
/// <param name="From">First day the list holds.</param>
/// <param name="Act">Legal act behind it.</param>
/// <param name="Units">File of provinces with districts and communes, or with communes; null: as the successions
/// say.</param>
/// <param name="Successions">File of old communes and the new ones they went into.</param>
/// <param name="Agencies">File of agencies, JSON lines; the step then has no list of areas.</param>
/// <param name="People">File of people with their posts, JSON lines; the step then has no list of units.</param>
/// <param name="Provinces">Codes of the provinces to take; null for all.</param>
/// <param name="Calendars">File of calendars, a JSON list; the step then has neither areas nor agencies.</param>
internal sealed record LoadStep(
    DateOnly From, string Act, string? Units = null, string? Successions = null, string? Agencies = null,
    string? People = null, IReadOnlyList<string>? Provinces = null, string? Calendars = null);
