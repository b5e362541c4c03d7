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

    Lexicon(IReadOnlyList<LexiconFile> files)
    {
        Version = string.Join('+', files.Select(file => file.Version));
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
        }
        foreach (var rule in files.SelectMany(file => file.Rules))
        {
            AddRule(rule, classes);
        }
        known.UnionWith(lightFolded);
        known.UnionWith(Drops.Words);
        known.UnionWith(Rules.Words);
    }

    /// <summary>Whether the word is spelt as some rule knows it, so that it is no typing error.</summary>
    public bool Knows(string folded) => known.Contains(folded);

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

    void AddRule(LexiconRule rule, IReadOnlyDictionary<string, string[]> classes)
    {
        var means = rule.Means.Select(mean => new Meaning([.. VietnameseText.Words(mean)], rule.Weight, rule.Keep));
        foreach (var phrase in rule.Say)
        {
            Rules.Add(new Phrase(phrase, classes, [.. means]));
        }
    }
}

/// <summary>One meaning of a phrase: the catalogue's words, how sure, and how much the said words still count.</summary>
internal sealed record Meaning(Token[] Words, float Weight, float Keep);

internal sealed record LexiconFile(
    string Version, string[] Drop, string[] Light, Dictionary<string, string> ShortForms,
    Dictionary<string, string[]> Classes, LexiconRule[] Rules)
{
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
