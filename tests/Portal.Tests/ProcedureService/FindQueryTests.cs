using EGov.Portal.ProcedureService;

namespace EGov.Portal.Tests.ProcedureService;

public sealed class FindQueryTests
{
    [Fact]
    public void A_link_carries_only_what_differs_from_the_default() =>
        Assert.Equal("/thu-tuc", new FindQuery().ToLink());

    [Fact]
    public void Words_and_values_are_escaped() => Assert.Equal(
        "/thu-tuc?q=khai%20sinh%20%26%20kh%C3%A1c&field=H%E1%BB%99%20t%E1%BB%8Bch",
        (new FindQuery { Words = "khai sinh & khác" }).With("field", "Hộ tịch").ToLink());

    [Fact]
    public void The_service_is_told_the_size() => Assert.Equal(
        "?q=a&page=3&size=10", new FindQuery { Words = "a", Page = 3 }.ToQueryString());

    [Fact]
    public void Narrowing_begins_again_at_the_first_page() =>
        Assert.Equal(1, (new FindQuery { Page = 7 }).With("level", "commune").Page);

    [Fact]
    public void A_narrowing_can_be_taken_back() => Assert.Equal(
        "/thu-tuc?q=a", new FindQuery { Words = "a" }.With("level", "commune").With("level", null).ToLink());

    [Fact]
    public void The_original_query_is_not_changed()
    {
        var query = new FindQuery { Words = "a" };
        query.With("level", "commune");
        Assert.Empty(query.Narrowed);
    }
}
