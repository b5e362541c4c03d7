using System.Runtime.InteropServices;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>Collects the words and pairs of one procedure's texts with their strength, with marks and without.</summary>
internal sealed class EntryWords(Vocabulary folded, Vocabulary exact)
{
    public Dictionary<int, float> Folded { get; } = [];
    public Dictionary<int, float> Exact { get; } = [];

    public void Add(List<Token> words, FieldWeight field)
    {
        var each = field.Weight
            / (1 - field.LengthPart + (field.LengthPart * Math.Max(1, words.Count) / field.UsualLength));
        for (var at = 0; at < words.Count; at++)
        {
            AddTo(Folded, folded.NumberFor(words[at].Folded), each);
            AddTo(Exact, exact.NumberFor(words[at].Exact), each);
            if (at > 0)
            {
                AddTo(Folded, folded.NumberForPair(words[at - 1].Folded, words[at].Folded), each);
                AddTo(Exact, exact.NumberForPair(words[at - 1].Exact, words[at].Exact), each);
            }
        }
    }

    public void AddBody(string body)
    {
        foreach (var word in body.AsSpan().Split(' '))
        {
            if (body.AsSpan(word) is { IsEmpty: false } found)
            {
                AddTo(Folded, folded.NumberFor(found), FieldWeights.Body.Weight);
            }
        }
    }

    public static (int[] Terms, float[] Strengths) Sorted(Dictionary<int, float> words)
    {
        var terms = words.Keys.Order().ToArray();
        return (terms, [.. terms.Select(term => words[term] / (words[term] + FieldWeights.Saturation))]);
    }

    static void AddTo(Dictionary<int, float> strengths, int term, float strength) =>
        CollectionsMarshal.GetValueRefOrAddDefault(strengths, term, out _) += strength;
}
