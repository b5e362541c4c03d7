namespace EGov.ServiceDefaults.Http;

/// <summary>Lengths of text as the API document counts them.</summary>
public static class TextLength
{
    /// <summary>Whether the text has more than so many characters; JSON Schema counts a character as one even where
    /// memory holds it in two.</summary>
    public static bool Exceeds(string text, int most) =>
        text.Length > most && (text.Length > 2L * most || text.EnumerateRunes().Count() > most);
}
