using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// What people's words mean, read from the versioned files seeds/procedures/synonyms*.json: question phrases to drop,
/// words that say little, short forms, and rules from everyday words to the words of the catalogue.
/// </summary>
internal sealed class Lexicon
{
    readonly HashSet<string> light;
    readonly HashSet<string> lightFolded;
    readonly HashSet<string> known = new(StringComparer.Ordinal);
    readonly Dictionary<string, Token[]> shortForms = new(StringComparer.Ordinal);

    public string Version { get; }
    public PhraseIndex Drops { get; } = new();
    public PhraseIndex Rules { get; } = new();

    /// <summary>How often words and pairs stand in what people say, with their marks and without.</summary>
    public Vocabulary Spoken { get; } = new();
    public Vocabulary SpokenFolded { get; } = new();

    /// <summary>Words and pairs in a name that make it the special case of another.</summary>
    public string[] Qualifiers { get; }

    Lexicon(IReadOnlyList<LexiconFile> files)
    {
        Version = string.Join('+', files.Select(file => file.Version));
        Qualifiers = [.. files.SelectMany(file => file.Qualifiers).Select(Exactly)];
        light = [.. files.SelectMany(file => file.Light).Select(Exact)];
        lightFolded = [.. light.Select(VietnameseText.Fold)];
        foreach (var (form, meaning) in files.SelectMany(file => file.ShortForms))
        {
            shortForms[Exact(form)] = [.. VietnameseText.Words(meaning)];
        }
        var classes = files.SelectMany(file => file.Classes)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var phrase in files.SelectMany(file => file.Drop))
        {
            Drops.Add(new Phrase(phrase, classes, []));
            Hear(phrase);
        }
        foreach (var rule in files.SelectMany(file => file.Rules))
        {
            AddRule(rule, classes);
        }
        files.SelectMany(file => file.Speech).Concat(light).ToList().ForEach(Hear);
        shortForms.Values.ToList().ForEach(Hear);
        known.UnionWith(lightFolded);
        known.UnionWith(Drops.Words);
        known.UnionWith(Rules.Words);
    }

    /// <summary>Whether the word is spelt as some rule knows it, so that it is no typing error.</summary>
    public bool Knows(string folded) => known.Contains(folded) || SpokenFolded.CountOf(folded) > 0;

    /// <summary>
    /// Whether the word may be one that says little; its neighbours have to decide. Typed without marks it may be any
    /// of those that fold to it.
    /// </summary>
    public bool MayBeLight(Token word) => light.Contains(word.Exact)
        || (string.Equals(word.Exact, word.Folded, StringComparison.Ordinal) && lightFolded.Contains(word.Folded));

    public bool TryWriteOut(Token word, out Token[] meaning) => shortForms.TryGetValue(word.Exact, out meaning!);

    /// <summary>Reads every synonyms*.json of a folder, in the order of their names.</summary>
    public static Lexicon Load(string folder) => new([.. Directory
        .EnumerateFiles(folder, "synonyms*.json")
        .Order(StringComparer.Ordinal)
        .Select(path => Parse(File.ReadAllBytes(path)))]);

    internal static Lexicon Read(params string[] json) =>
        new([.. json.Select(text => Parse(System.Text.Encoding.UTF8.GetBytes(text)))]);

    static LexiconFile Parse(byte[] json) =>
        JsonSerializer.Deserialize(json, LexiconJson.Default.LexiconFile)
            ?? throw new InvalidDataException("A synonyms file is empty.");

    static string Exact(string text) => VietnameseText.Words(text)[0].Exact;

    static string Exactly(string words) =>
        string.Join('_', VietnameseText.Words(words).Select(word => word.Exact));

    void AddRule(LexiconRule rule, IReadOnlyDictionary<string, string[]> classes)
    {
        Meaning[] means =
            [.. rule.Means.Select(mean => new Meaning([.. VietnameseText.Words(mean)], rule.Weight, rule.Keep))];
        foreach (var phrase in rule.Say)
        {
            Rules.Add(new Phrase(phrase, classes, means));
            Hear(phrase);
        }
    }

    // A gap or a choice of words ends what stands together.
    void Hear(string phrase)
    {
        foreach (var part in phrase.Split('*', '@', '|', '&', '(', ')'))
        {
            Hear(VietnameseText.Words(part).ToArray());
        }
    }

    void Hear(Token[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            Count(words[at].Exact, words[at].Folded);
            if (at > 0)
            {
                Count(QueryUnderstanding.Pair(words[at - 1].Exact, words[at].Exact),
                    QueryUnderstanding.Pair(words[at - 1].Folded, words[at].Folded));
            }
        }
    }

    void Count(string exact, string folded)
    {
        Spoken.Change([Spoken.NumberFor(exact)], 1);
        SpokenFolded.Change([SpokenFolded.NumberFor(folded)], 1);
    }
}

/// <summary>One meaning of a phrase: the catalogue's words, how sure, and how much the said words still count.</summary>
internal sealed record Meaning(Token[] Words, float Weight, float Keep);

internal sealed record LexiconFile(
    string Version, string[] Drop, string[] Light, Dictionary<string, string> ShortForms,
    Dictionary<string, string[]> Classes, LexiconRule[] Rules, string[] Qualifiers, string[] Speech)
{
    public string[] Speech { get; init; } = Speech ?? [];
    public string[] Qualifiers { get; init; } = Qualifiers ?? [];
    public string[] Drop { get; init; } = Drop ?? [];
    public string[] Light { get; init; } = Light ?? [];
    public Dictionary<string, string> ShortForms { get; init; } = ShortForms ?? [];
    public Dictionary<string, string[]> Classes { get; init; } = Classes ?? [];
    public LexiconRule[] Rules { get; init; } = Rules ?? [];
}

/// <summary><c>say</c>: phrases, <c>*</c> a gap of up to three words, <c>@class</c>, <c>a|b</c>.</summary>
internal sealed record LexiconRule(string[] Say, string[] Means, float Weight = 1f, float Keep = 0.4f);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(LexiconFile))]
internal sealed partial class LexiconJson : JsonSerializerContext;
