using System.Net.Http.Json;
using System.Text.Json;
using EGov.Dossiers.PayOnline;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Dossiers.Tests.PayOnline;

/// <summary>The service with the simulated payment platform beside it.</summary>
public sealed class PayingApp : IAsyncLifetime
{
    public DossiersApp App { get; private set; } = null!;

    public Platform Platform { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Platform = await Platform.StartAsync();
        App = new(new()
        {
            ["Payments:Address"] = Platform.Address, ["Payments:Partner"] = "egov",
            ["Payments:Secret"] = Platform.Secret, ["Payments:ReturnAddress"] = "http://egov.test",
        });
        await App.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Platform.DisposeAsync();
    }

    /// <summary>A dossier of the counter and the fee it costs.</summary>
    public async Task<(Filed Dossier, Guid Fee)> FiledAsync()
    {
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(
            App.Officer(App.Commune, "receiver"), "", Filed.Body(App.Commune)));
        return (one, await App.Database.ScalarAsync<Guid>($"select id from fees where dossier_id = '{one.Id}'"));
    }

    public Task<HttpResponseMessage> PayAsync(Filed one, Guid fee) => DossiersApp.PostAsync(
        App.Officer(App.Commune, "receiver"), $"/{one.Id}/payments", new { fees = new[] { fee } });

    public async Task<(Filed Dossier, JsonElement Pay)> StartAsync()
    {
        var (one, fee) = await FiledAsync();
        var answer = await PayAsync(one, fee);
        var pay = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, pay.ToString());
        return (one, pay);
    }

    public Task<HttpResponseMessage> TellAsync(Dictionary<string, string> result) =>
        App.Public.PostAsJsonAsync("/api/dossiers/payment-results", result);

    /// <summary>The worker looks, this payment being due.</summary>
    public async Task AskAsync(Filed one)
    {
        await App.Database.RunAsync("update payments set next_ask_at = null where dossier_id <> $1", one.Id);
        await App.Database.RunAsync("update payments set next_ask_at = started_at where dossier_id = $1", one.Id);
        await ActivatorUtilities.CreateInstance<PaymentQueries>(App.Services).AskAllAsync(default);
    }

    public async Task<(string, string)[]> DifferencesAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/dossiers/payments/reconciliation?day=2026-11-25");
        request.Headers.Add("X-Purpose", "inspection");
        var body = await (await App.Officer(App.Province, "auditor").SendAsync(request))
            .Content.ReadFromJsonAsync<JsonElement>();
        return [.. body.GetProperty("differences").EnumerateArray().Select(one =>
            (one.GetProperty("reference").GetString()!, one.GetProperty("what").GetString()!))];
    }
}
