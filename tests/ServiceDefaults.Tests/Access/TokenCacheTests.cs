using EGov.ServiceDefaults.Access;

namespace EGov.ServiceDefaults.Tests.Access;

public sealed class TokenCacheTests
{
    static readonly Actor Somebody = new("a", ActorKind.Citizen, "test");
    readonly SetClock clock = new();

    [Fact]
    public void Token_is_known_until_it_ends()
    {
        var cache = new TokenCache(clock);
        var key = TokenCache.KeyOf("a.b.c");
        cache.Add(key, Somebody, clock.GetUtcNow().AddMinutes(5));
        Assert.Same(Somebody, cache.Find(TokenCache.KeyOf("a.b.c")));
        Assert.Null(cache.Find(TokenCache.KeyOf("a.b.d")));
        clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Null(cache.Find(key));
    }

    [Fact]
    public void Cleared_cache_knows_nobody()
    {
        var cache = new TokenCache(clock);
        cache.Add(TokenCache.KeyOf("a"), Somebody, DateTimeOffset.MaxValue);
        cache.Clear();
        Assert.Null(cache.Find(TokenCache.KeyOf("a")));
    }

    [Fact]
    public void Full_cache_forgets_whom_nobody_asks_for_and_keeps_whom_they_do()
    {
        var cache = new TokenCache(clock, generation: 10);
        cache.Add(TokenCache.KeyOf("quiet"), Somebody, DateTimeOffset.MaxValue);
        cache.Add(TokenCache.KeyOf("busy"), Somebody, DateTimeOffset.MaxValue);
        for (var number = 0; number < 100; number++)
        {
            cache.Add(TokenCache.KeyOf($"token {number}"), Somebody, DateTimeOffset.MaxValue);
            Assert.NotNull(cache.Find(TokenCache.KeyOf("busy")));
        }
        Assert.Null(cache.Find(TokenCache.KeyOf("quiet")));
        Assert.InRange(Enumerable.Range(0, 100)
            .Count(number => cache.Find(TokenCache.KeyOf($"token {number}")) is not null), 9, 20);
    }
}
