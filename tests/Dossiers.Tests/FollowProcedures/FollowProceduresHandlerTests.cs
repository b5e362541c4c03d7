using EGov.Dossiers.FollowProcedures;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Dossiers.Tests.FollowProcedures;

public sealed class FollowProceduresHandlerTests(RealCatalogue catalogue)
    : IClassFixture<RealCatalogue>, IAsyncLifetime
{
    readonly DossiersDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_the_catalogue_publishes_can_be_filed_for_from_its_day_on()
    {
        await catalogue.DecideAsync("1.400001", "new", "2026-01-05");
        await HandleAsync();
        Assert.Null(await FindAsync("1.400001", new(2026, 1, 4)));
        var copy = await FindAsync("1.400001", new(2026, 1, 5));
        Assert.Equal((1, "Cấp bản sao trích lục hộ tịch", "Tờ khai", "workingDay"),
            (copy!.Version, copy.Offer.Name, copy.Offer.Papers[0].Papers[0].Name, copy.Offer.Channels[0].Times[0].Unit));
        Assert.Equal(8_000, copy.Offer.Channels[0].Times[0].Fees[0].Amount);
    }

    [Fact]
    public async Task Each_version_counts_on_its_own_days_however_often_and_late_it_is_told()
    {
        await catalogue.DecideAsync("1.400002", "new", "2026-01-05", days: 3);
        await catalogue.DecideAsync("1.400002", "amend", "2026-02-05", days: 5);
        await catalogue.DecideAsync("1.400002", "abolish", "2026-03-05");
        await HandleAsync();
        await HandleAsync(messages => messages.Reverse());
        Assert.Equal(3, await AmountAsync(new(2026, 2, 4)));
        Assert.Equal(5, await AmountAsync(new(2026, 2, 5)));
        Assert.Equal(5, await AmountAsync(new(2026, 3, 4)));
        Assert.Null(await FindAsync("1.400002", new(2026, 3, 5)));
    }

    async Task<decimal?> AmountAsync(DateOnly day) =>
        (await FindAsync("1.400002", day))!.Offer.Channels[0].Times[0].Amount;

    async Task<ProcedureCopy?> FindAsync(string code, DateOnly day)
    {
        await using var db = database.NewContext();
        return await ProcedureShelf.FindInForceAsync(db, code, day, default);
    }

    async Task HandleAsync(Func<IEnumerable<LogMessage>, IEnumerable<LogMessage>>? order = null)
    {
        using var http = catalogue.Public;
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var told = await catalogue.ToldAsync();
        await new FollowProceduresHandler(new(http)).HandleAsync(
            new([.. order is null ? told : order(told)], connection, transaction), default);
        await transaction.CommitAsync();
    }
}
