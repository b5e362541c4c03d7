using System.Net;
using System.Net.Http.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.ServiceDefaults.Tests.Http;
using EGov.ServiceDefaults.Tests.Messaging;
using EGov.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Idempotency;

public sealed class IdempotentWriteTests : IAsyncLifetime
{
    SampleWeb web = null!;
    NpgsqlDataSource source = null!;

    public async Task InitializeAsync()
    {
        var database = await TestPostgres.NewDatabaseAsync();
        source = NpgsqlDataSource.Create(database);
        web = await SampleWeb.StartAsync(builder =>
        {
            builder.Configuration["ConnectionStrings:sample-db"] = database;
            builder.AddDatabase<SampleDb>("sample-db");
        }, app => app.MapPost("/writes", WriteAsync).Open());
        await using var db = new SampleDb(new DbContextOptionsBuilder<SampleDb>().UseNpgsql(source).Options);
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync(SampleDb.Effects);
    }

    public async Task DisposeAsync()
    {
        await web.DisposeAsync();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task Same_key_and_request_get_the_first_answer_and_write_once()
    {
        var first = await SendAsync("key-1", new Order("a", 1));
        var second = await SendAsync("key-1", new Order("a", 1));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(1, await EffectsAsync());
    }

    [Fact]
    public async Task Same_key_with_another_request_is_422()
    {
        await SendAsync("key-2", new Order("a", 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("key-2", new Order("a", 2))).StatusCode);
        Assert.Equal(1, await EffectsAsync());
    }

    [Fact]
    public async Task Twenty_at_once_write_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync("key-3", new Order("a", 1))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(1, await EffectsAsync());
    }

    [Fact]
    public async Task Refusal_undoes_all_and_frees_the_key()
    {
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync("key-4", new Order("refused", 1))).StatusCode);
        Assert.Equal(0, await EffectsAsync());
        Assert.Equal(HttpStatusCode.Created, (await SendAsync("key-4", new Order("b", 1))).StatusCode);
    }

    [Fact]
    public async Task Without_a_key_every_request_writes()
    {
        await SendAsync(null, new Order("a", 1));
        await SendAsync(null, new Order("a", 1));
        Assert.Equal(2, await EffectsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("del\u007f")]
    public async Task Key_that_is_no_key_is_400(string key) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(key, new Order("a", 1))).StatusCode);

    static Task<IResult> WriteAsync(HttpContext http, SampleDb db, Order order, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, order, async () =>
        {
            await db.Database.ExecuteSqlAsync(
                $"insert into effects (key, number) values ({order.Name}, {order.Count})", cancel);
            return order.Name == "refused"
                ? Refuse.Conflict(new Refusal("NameIsFree", "Tên đã có."))
                : Results.Created($"/writes/{Guid.NewGuid()}", order);
        }, cancel);

    async Task<HttpResponseMessage> SendAsync(string? key, Order order)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/writes") { Content = JsonContent.Create(order) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }
        return await web.Client.SendAsync(request);
    }

    async Task<long> EffectsAsync()
    {
        await using var count = source.CreateCommand("select count(*) from effects");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
