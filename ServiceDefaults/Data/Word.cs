using System.Text.Json;

namespace EGov.ServiceDefaults.Data;

/// <summary>Enums as the camelCase words that API and database share.</summary>
public static class Word
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.Forth[value];

    /// <summary>The value of a word that <see cref="Of"/> wrote.</summary>
    /// <exception cref="KeyNotFoundException">It wrote no such word.</exception>
    public static T Read<T>(string word) where T : struct, Enum => Words<T>.Back[word];

    /// <summary>The same; false where it wrote no such word.</summary>
    public static bool TryRead<T>(string word, out T value) where T : struct, Enum =>
        Words<T>.Back.TryGetValue(word, out value);

    static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Forth = Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Back = Forth.ToDictionary(
            pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
