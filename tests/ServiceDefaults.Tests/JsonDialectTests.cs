using System.Text.Json;

namespace EGov.ServiceDefaults.Tests;

public sealed class JsonDialectTests
{
    static readonly JsonSerializerOptions Json = ServiceSetup.UseOurJson(new JsonSerializerOptions());

    enum Step { Draft, InForce }

    sealed record Paper(string OfficialName, Step CurrentStep);

    [Fact]
    public void Names_and_words_are_camelCase_and_Vietnamese_stays_readable() =>
        Assert.Equal("""{"officialName":"Giấy chứng nhận đăng ký","currentStep":"inForce"}""",
            JsonSerializer.Serialize(new Paper("Giấy chứng nhận đăng ký", Step.InForce), Json));

    [Theory]
    [InlineData("""{"officialName":"a","currentStep":1}""")]
    [InlineData("""{"officialName":"a","currentStep":"1"}""")]
    [InlineData("""{"officialName":"a","currentStep":"no such step"}""")]
    public void Step_is_one_of_the_words_and_no_number(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Paper>(text, Json));

    [Theory]
    [InlineData(31, true)]
    [InlineData(33, false)]
    public void Depth_is_bounded(int depth, bool taken)
    {
        var text = new string('[', depth) + new string(']', depth);

        var failure = Record.Exception(() => JsonSerializer.Deserialize<object>(text, Json));

        Assert.Equal(taken, failure is null);
    }

    [Fact]
    public void Event_of_a_newer_writer_is_read_without_what_is_new() =>
        Assert.Equal(new Paper("a", Step.Draft), JsonSerializer.Deserialize<Paper>(
            """{"officialName":"a","currentStep":"draft","addedLater":true}""", Json));
}
