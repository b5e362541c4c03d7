namespace EGov.Dossiers.Tests;

/// <summary>Steps of a dossier as tests take them.</summary>
public static class Stepping
{
    public static async Task<Filed> StepAsync(this HttpClient who, Filed one, string step, object body) =>
        await Filed.ReadAsync(await DossiersApp.PostAsync(who, $"/{one.Id}/{step}", body, one.ETag));

    /// <summary>A dossier of the counter that is finished, with what its leader adds.</summary>
    public static async Task<Filed> FinishedAsync(this DossiersApp app, object result, Dictionary<string, object?>? body = null)
    {
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(
            app.Officer(app.Commune, "receiver"), "", body ?? Filed.Body(app.Commune)));
        return await app.Officer(app.Commune, "leader").StepAsync(one, "result", result);
    }
}
