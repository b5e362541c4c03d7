using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>Order of a list without a query: by name as read aloud, then by code, the same on every machine.</summary>
internal static class NameOrder
{
    public static string Key(SearchDocument card) =>
        string.Join(' ', NameParts.WithoutRemarks(VietnameseText.Words(card.Name)).Select(word => word.Folded))
        + "\u0001" + card.Name + "\u0001" + card.Code;
}
