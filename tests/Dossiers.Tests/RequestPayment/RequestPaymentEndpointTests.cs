using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.RequestPayment;

public sealed class RequestPaymentEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_dossier_waits_for_payment_and_goes_on()
    {
        var one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), await Steps.ReceivedAsync(app),
            "payment-requests", new { amount = 15_000, reason = "Lệ phí hộ tịch" });
        await Steps.StandsAsync(app, one, "requestPayment", "awaitingPayment", "payment-requested", "RequestPayment");
        Assert.Equal(15_000, (await app.Database.ToldAsync(one.Id))[^1].Body.GetProperty("amount").GetInt64());
        one = await Steps.TakeAsync(app.Officer(app.Commune, "receiver"), one, "payment-confirmations",
            new { reason = "Biên lai 0001" });
        await Steps.StandsAsync(app, one, "pay", "received", "payment-confirmed", "ConfirmPayment");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-15_000)]
    [InlineData(100_000_000_001)]
    public async Task An_amount_that_is_none_is_refused(long amount)
    {
        var one = await Steps.ReceivedAsync(app);
        var answer = await Steps.SendAsync(
            app.Officer(app.Commune, "specialist"), one, "payment-requests", new { amount, reason = "Lệ phí" });
        await Steps.RefusedAsync(app, answer, one, "AmountIsWholeMoney");
    }
}
