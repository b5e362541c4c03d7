using System.Net;

namespace EGov.Dossiers.Tests.Moving;

/// <summary>Steps of a dossier as tests take them.</summary>
internal static class Steps
{
    /// <summary>Handed in at the counter of the commune.</summary>
    public static async Task<Filed> ReceivedAsync(DossiersApp app) => await Filed.ReadAsync(
        await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune)));

    /// <summary>Filed online and not yet looked at.</summary>
    public static async Task<Filed> FiledAsync(DossiersApp app, string citizen) => await Filed.ReadAsync(
        await DossiersApp.PostAsync(app.Citizen(citizen), "", Filed.Body(app.Commune, "online")));

    /// <summary>Filed online and received.</summary>
    public static async Task<Filed> AcceptedAsync(DossiersApp app, string citizen) => await TakeAsync(
        app.Officer(app.Commune, "receiver"), await FiledAsync(app, citizen), "acceptance", new { });

    public static async Task<Filed> TakeAsync(HttpClient who, Filed one, string step, object body) =>
        await Filed.ReadAsync(await SendAsync(who, one, step, body));

    public static Task<HttpResponseMessage> SendAsync(HttpClient who, Filed one, string step, object body) =>
        DossiersApp.PostAsync(who, $"/{one.Id}/{step}", body, one.ETag);

    /// <summary>The step is refused by a rule and leaves no trace.</summary>
    public static async Task RefusedAsync(DossiersApp app, HttpResponseMessage answer, Filed one, params string[] rules)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(rules, await DossiersApp.RefusalsAsync(answer));
        Assert.EndsWith($"-{await app.Database.CountAsync("dossier_steps", $"dossier_id = '{one.Id}'")}",
            "-" + await app.Database.ScalarAsync<int>($"select revision from dossiers where id = '{one.Id}'"),
            StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync("outbox",
            $"key = '{one.Id}' and (convert_from(body, 'UTF8')::jsonb -> 'dossier' ->> 'sequence')::int > " +
            $"(select revision from dossiers where id = '{one.Id}')"));
    }

    /// <summary>The last step stands in the history, the outbox and the audit.</summary>
    public static async Task StandsAsync(
        DossiersApp app, Filed one, string verb, string state, string told, string action)
    {
        Assert.Equal($"{verb} {state} {state}", await app.Database.ScalarAsync<string>($"""
            select s.verb || ' ' || s."to" || ' ' || d.state from dossier_steps s join dossiers d on d.id = s.dossier_id
            where d.id = '{one.Id}' and s.number = d.revision
            """));
        Assert.Equal($"dossiers.{told}.v1", (await app.Database.ToldAsync(one.Id))[^1].Type);
        Assert.Equal(1, await app.Database.CountAsync("audit_entries",
            $"object = '{one.Id}' and action = '{action}' and decision = 'allowed' and after_hash is not null"));
    }

    public static Task<DateTime> DueAsync(DossiersApp app, Filed one) =>
        app.Database.ScalarAsync<DateTime>($"select due_at from dossiers where id = '{one.Id}'");
}
