using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class LexiconTests
{
    static List<Token> Words(string text) => VietnameseText.Words(text);

    [Fact]
    public void The_seeds_are_read_with_their_version() =>
        Assert.All(SampleDocuments.Lexicon.Version.Split('+'), part => Assert.NotEmpty(part));

    [Fact]
    public void Of_two_phrases_at_one_place_the_longer_is_taken()
    {
        var lexicon = Lexicon.Read("""
            { "version": "1", "rules": [
              { "say": ["sổ"], "means": ["a"] }, { "say": ["sổ đỏ mới"], "means": ["b"] } ] }
            """);
        var found = Assert.Single(lexicon.Rules.FindIn(Words("cấp sổ đỏ mới")));
        Assert.Equal([1, 2, 3], found.Taken);
    }

    [Fact]
    public void A_gap_takes_up_to_three_words()
    {
        var lexicon = Lexicon.Read("""
            { "version": "1", "classes": { "nhà": ["ba", "mẹ"] },
              "rules": [ { "say": ["@nhà * mất"], "means": ["a"] } ] }
            """);
        Assert.Single(lexicon.Rules.FindIn(Words("mẹ tôi vừa mất")));
        Assert.Empty(lexicon.Rules.FindIn(Words("mẹ tôi hôm qua đã mất")));
    }

    [Fact]
    public void A_word_with_marks_must_be_that_word()
    {
        var lexicon = Lexicon.Read("""{ "version": "1", "rules": [ { "say": ["bố mất"], "means": ["a"] } ] }""");
        Assert.Single(lexicon.Rules.FindIn(Words("bo mat")));
        Assert.Empty(lexicon.Rules.FindIn(Words("bộ mặt")));
    }

    [Fact]
    public void What_people_say_is_counted_in_words_and_pairs_but_not_over_a_gap()
    {
        var lexicon = Lexicon.Read("""
            { "version": "1", "speech": ["nhà tôi"], "drop": ["ở đâu"],
              "rules": [ { "say": ["bán * nhà cũ"], "means": ["a"] } ] }
            """);
        Assert.Equal(2, lexicon.Spoken.CountOf("nhà"));
        Assert.Equal(1, lexicon.Spoken.CountOf("nhà_cũ"));
        Assert.Equal(1, lexicon.Spoken.CountOf("ở_đâu"));
        Assert.Equal(0, lexicon.Spoken.CountOf("bán_nhà"));
        Assert.Equal(1, lexicon.SpokenFolded.CountOf("nha_toi"));
    }

    [Fact]
    public void Special_cases_are_words_or_pairs() => Assert.All(
        SampleDocuments.Lexicon.Qualifiers, one => Assert.InRange(one.Count(letter => letter == '_'), 0, 1));

    [Fact]
    public void Every_phrase_takes_a_word_for_itself() => Assert.All(
        SaidPhrases(), phrase => Assert.Contains(phrase.Split(' '), part => part != "*" && !part.StartsWith('(')));

    [TestKit.NeedsSharedFact("data/queries")]
    public void No_said_phrase_is_copied_from_the_query_files()
    {
        var questions = System.IO.Directory
            .EnumerateFiles(Path.Combine(TestKit.Repository.Shared!, "data", "queries"), "queries-*.tsv")
            .SelectMany(File.ReadLines).Select(line => $" {Plain(line.Split('\t')[^1])} ").ToList();
        var longPhrases = SaidPhrases().Select(Plain).Where(phrase => phrase.Count(letter => letter == ' ') >= 5);
        Assert.DoesNotContain(longPhrases, phrase => questions.Exists(question =>
            question.Contains($" {phrase} ", StringComparison.Ordinal)));
    }

    static IEnumerable<string> SaidPhrases() => System.IO.Directory
        .EnumerateFiles(Path.Combine(TestKit.Repository.Root, "seeds", "procedures"), "synonyms*.json")
        .Select(path => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(path))!["rules"]?.AsArray())
        .SelectMany(rules => rules ?? [])
        .SelectMany(rule => rule!["say"]!.AsArray())
        .Select(phrase => phrase!.GetValue<string>());

    static string Plain(string text) => string.Join(' ', Words(text).Select(word => word.Folded));
}
