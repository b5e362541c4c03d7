namespace EGov.Identity.Words;

/// <summary>
/// Words of the pages. They stand in the pages in Vietnamese, and that text is the key; <c>IdentityWords.en.resx</c>
/// beside this file has them in English.
/// </summary>
internal sealed class IdentityWords;
