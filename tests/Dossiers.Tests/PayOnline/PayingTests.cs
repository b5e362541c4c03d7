using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.PayOnline;

public sealed class PayingTests(PayingApp app) : IClassFixture<PayingApp>
{
    [Fact]
    public async Task A_payment_is_counted_once_though_its_result_comes_again()
    {
        var (one, pay) = await app.StartAsync();
        var result = await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!);
        for (var times = 0; times < 3; times++)
        {
            var answer = await app.TellAsync(result);
            Assert.Equal("paid", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        }
        Assert.Equal(["payment-requested", "payment-received"], (await app.App.Database.ToldAsync(one.Id))
            .Select(told => told.Type.Split('.')[1]).Where(type => type.StartsWith("payment", StringComparison.Ordinal)));
        Assert.Equal(1, await app.App.Database.CountAsync("fees", $"dossier_id = '{one.Id}' and state = 'paid'"));
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}' and bill_url is not null"));
    }

    [Fact]
    public async Task Of_64_that_tell_one_result_at_once_one_counts()
    {
        var (one, pay) = await app.StartAsync();
        var result = await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => app.TellAsync(result)));
        Assert.Equal(1, (await app.App.Database.ToldAsync(one.Id)).Count(told => told.Type.Contains("received.v1",
            StringComparison.Ordinal) && told.Type.Contains("payment", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sixty_four_clients_that_pay_at_once_begin_one_payment()
    {
        var (one, fee) = await app.FiledAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => app.PayAsync(one, fee)));
        var references = new HashSet<string>();
        foreach (var answer in answers)
        {
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            references.Add(body.GetProperty("reference").GetString()!);
        }
        Assert.Single(references);
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task A_result_with_a_wrong_code_changes_nothing()
    {
        var (one, pay) = await app.StartAsync();
        var result = await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!);
        result["MaXacThuc"] = new string('0', 64);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.TellAsync(result)).StatusCode);
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}' and state = 'started'"));
    }

    [Fact]
    public async Task A_result_of_another_amount_is_refused_and_shown()
    {
        var (one, pay) = await app.StartAsync();
        await app.Platform.MisbehaveAsync("wrongAmount");
        var result = await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!);
        Assert.Equal(["AmountIsThatOfThePayment"], await DossiersApp.RefusalsAsync(await app.TellAsync(result)));
        await app.Platform.MisbehaveAsync("none");
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}' and trouble <> ''"));
        Assert.Equal(0, await app.App.Database.CountAsync("fees", $"dossier_id = '{one.Id}' and state = 'paid'"));
    }

    [Fact]
    public async Task What_is_pending_for_long_is_asked_about_until_it_is_paid()
    {
        var (one, pay) = await app.StartAsync();
        await app.Platform.MisbehaveAsync("pending");
        var result = await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!);
        await app.TellAsync(result);
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}' and state = 'pending'"));
        await app.AskAsync(one);
        Assert.Equal(2, await app.App.Database.ScalarAsync<int>($"select tries from payments where dossier_id = '{one.Id}'"));
        await app.Platform.MisbehaveAsync("none");
        await app.AskAsync(one);
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}' and state = 'paid'"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("lose")]
    public async Task An_answer_nobody_can_read_is_one_more_try(string mode)
    {
        var (one, _) = await app.StartAsync();
        await app.Platform.MisbehaveAsync(mode);
        await app.AskAsync(one);
        await app.Platform.MisbehaveAsync("none");
        Assert.Equal(1, await app.App.Database.CountAsync("payments",
            $"dossier_id = '{one.Id}' and state = 'started' and tries = 1 and next_ask_at > started_at"));
    }

    [Fact]
    public async Task Money_for_what_was_paid_at_the_counter_is_a_surplus_to_give_back()
    {
        var (one, pay) = await app.StartAsync();
        var fee = await app.App.Database.ScalarAsync<Guid>($"select id from fees where dossier_id = '{one.Id}'");
        var counter = app.App.Officer(app.App.Commune, "receiver");
        Assert.Equal(["NoPaymentIsUnderWay"], await DossiersApp.RefusalsAsync(
            await DossiersApp.PostAsync(counter, $"/{one.Id}/receipts", new { fees = new[] { fee } })));
        await app.App.Database.RunAsync("update payments set open_until = started_at where dossier_id = $1", one.Id);
        Assert.True((await DossiersApp.PostAsync(
            counter, $"/{one.Id}/receipts", new { fees = new[] { fee } })).IsSuccessStatusCode);
        await app.TellAsync(await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!));
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}' and state = 'surplus'"));
        Assert.Single(await app.App.Database.ToldAsync(one.Id), told => told.Type == "dossiers.payment-received.v1");
    }

    [Fact]
    public async Task A_platform_that_loses_answers_is_asked_again_with_the_same_reference()
    {
        var (one, fee) = await app.FiledAsync();
        await app.Platform.MisbehaveAsync("lose");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.PayAsync(one, fee)).StatusCode);
        await app.Platform.MisbehaveAsync("none");
        Assert.Equal(HttpStatusCode.OK, (await app.PayAsync(one, fee)).StatusCode);
        Assert.Equal(1, await app.App.Database.CountAsync("payments", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task The_simulated_platform_refuses_what_is_not_signed_and_what_has_other_fields()
    {
        Assert.Equal("01", (await app.Platform.SendAsync(new { LoaiBanTin = "QUERY" })).GetProperty("MaLoi").GetString());
        Assert.Equal("01", (await app.Platform.SendAsync(new
        {
            LoaiBanTin = "QUERY", PhienBan = "1.0.6", MaDoiTac = "egov", MaThamChieu = "x",
            ThoiGianGD = "20261125100000", MaXacThuc = "0",
        })).GetProperty("MaLoi").GetString());
    }

    [Fact]
    public async Task The_day_is_compared_both_ways()
    {
        var (one, pay) = await app.StartAsync();
        var reference = pay.GetProperty("reference").GetString()!;
        await app.Platform.PayAsync(pay.GetProperty("payUrl").GetString()!);
        Assert.Contains((reference, "state"), await app.DifferencesAsync());
        await app.AskAsync(one);
        Assert.DoesNotContain((reference, "state"), await app.DifferencesAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await app.App.Officer(app.App.Commune, "receiver").GetAsync(
            "/api/dossiers/payments/reconciliation?day=2026-11-25")).StatusCode);
    }
}
