using System.Text.Json;

namespace EGov.Benchmarks.Search;

/// <summary>Questions of two to six words as they follow each other in names of procedures; none comes twice.</summary>
internal sealed class UnseenQuestions
{
    readonly string[][] names;
    readonly HashSet<string> given = new(StringComparer.Ordinal);

    // The same questions in every run.
    readonly Random random = new(20260601);

    public UnseenQuestions(IEnumerable<string> lines) => names = [.. lines
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(record => record.EnumerateObject().First(field => field.Name is "ten_thu_tuc" or "name" or "ten").Value)
        .Select(name => name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 3)];

    public List<string> Take(int count)
    {
        var questions = new List<string>(count);
        while (questions.Count < count)
        {
            var words = names[random.Next(names.Length)];
            var length = random.Next(2, Math.Min(7, words.Length));
            var from = random.Next(words.Length - length + 1);
            var question = string.Join(' ', words.Skip(from).Take(length));
            // Phrases run out; a word of another name makes new ones.
            question = given.Contains(question) ? question + ' ' + Pick(Pick(names)) : question;
            if (given.Add(question))
            {
                questions.Add(question);
            }
        }
        return questions;
    }

    T Pick<T>(T[] all) => all[random.Next(all.Length)];
}
