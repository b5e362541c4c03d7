using System.Net;
using EGov.Identity.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.SignIn;

public sealed class AttemptStoreTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly AttemptStore store = app.Services.GetRequiredService<AttemptStore>();
    readonly Caller caller = new($"ten.{Guid.NewGuid():N}", IPAddress.Loopback);

    [Fact]
    public async Task Of_fifty_attempts_at_once_only_the_free_ones_are_let_through()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            store.BeginAsync(caller with { Address = IPAddress.Parse($"10.0.0.{number}") }, default)));
        Assert.Equal(AttemptLimits.OfName.Free, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task Of_fifty_wrong_passwords_at_once_on_the_page_no_more_are_looked_at()
    {
        var officer = await Officer.AddAsync(app);
        var visitors = Enumerable.Range(0, 50).Select(_ => app.NewVisitor()).ToList();
        await Task.WhenAll(visitors.Select(visitor => officer.GivePasswordAsync(visitor, "không phải mật khẩu này")));
        Assert.Equal(AttemptLimits.OfName.Free, visitors.Count(visitor => visitor.Status == 422));
        Assert.Equal(50 - AttemptLimits.OfName.Free, visitors.Count(visitor => visitor.Status == 429));
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task The_right_password_does_not_open_while_one_has_to_wait()
    {
        var officer = await Officer.AddAsync(app);
        for (var guess = 0; guess < 5; guess++)
        {
            using var guesser = app.NewVisitor();
            await officer.GivePasswordAsync(guesser, "không phải mật khẩu này");
        }
        using var visitor = app.NewVisitor();
        Assert.Equal(429, (await officer.GivePasswordAsync(visitor)).Status);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(303, (await officer.GivePasswordAsync(visitor)).Status);
    }

    [Fact]
    public async Task A_name_that_nobody_has_waits_like_any_other()
    {
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Null(await store.BeginAsync(caller, default));
        }
        Assert.NotNull(await store.BeginAsync(caller with { UserName = caller.UserName.ToUpperInvariant() }, default));
    }

    [Fact]
    public async Task Many_names_from_one_address_wait_too()
    {
        var address = IPAddress.Parse("2001:db8:1:2:3::1");
        for (var guess = 0; guess < AttemptLimits.OfAddress.Free; guess++)
        {
            Assert.Null(await store.BeginAsync(new($"{caller.UserName}.{guess}", address), default));
        }
        var neighbour = IPAddress.Parse("2001:db8:1:2:ffff::2");
        Assert.NotNull(await store.BeginAsync(caller with { Address = neighbour }, default));
        Assert.Null(await store.BeginAsync(caller with { Address = IPAddress.Parse("2001:db8:1:3::1") }, default));
    }

    [Fact]
    public async Task An_office_that_signs_in_rightly_never_waits()
    {
        var address = IPAddress.Parse("192.0.2.7");
        for (var number = 0; number < AttemptLimits.OfAddress.Free + 20; number++)
        {
            var officer = new Caller($"{caller.UserName}.{number}", address);
            Assert.Null(await store.BeginAsync(officer, default));
            await store.TakeBackAsync(officer, null, default);
        }
    }

    [Fact]
    public async Task Neither_names_nor_addresses_can_be_read_in_the_table()
    {
        await store.BeginAsync(caller with { UserName = "matkhau-go-nham" }, default);
        Assert.Equal(0, await app.Database.CountAsync("sign_in_attempts",
            "encode(key, 'escape') like '%matkhau%' or length(key) <> 32"));
    }

    [Fact]
    public async Task What_the_rules_have_forgotten_is_deleted_and_what_is_shut_stays_shut()
    {
        for (var number = 0; number < 120; number++)
        {
            await store.BeginAsync(caller, default);
            app.Time.Pass(TimeSpan.FromHours(1));
        }
        app.Time.Pass(TimeSpan.FromDays(3));
        await using var scope = app.Services.CreateAsyncScope();
        await AttemptStore.ForgetOldAsync(
            scope.ServiceProvider.GetRequiredService<IdentityDb>(), app.Time.GetUtcNow().AddDays(-1), default);
        Assert.Equal(DateTimeOffset.MaxValue, await store.WaitsUntilAsync(caller.UserName, default));
        await store.ForgetAsync(caller.UserName, default);
        Assert.Null(await store.WaitsUntilAsync(caller.UserName, default));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    public void An_address_counts_by_its_household(string address, string block) =>
        Assert.Equal(block, AttemptStore.Block(IPAddress.Parse(address)));
}
