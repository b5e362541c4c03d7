using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>
/// Steps (trình tự thực hiện): a step begins at "Bước n"; where there is none, at lines marked like the first line.
/// When the count starts again at 1, another case begins.
/// </summary>
internal static partial class StepText
{
    const int LongestTitle = 250;

    public static IReadOnlyList<StepCase> Read(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }
        var marks = Marks(text);
        return marks.Count == 0 ? [new StepCase("", Paragraphs(text))] : Cases(text, marks);
    }

    /// <summary>Steps at line beginnings; in a text of one line, inside it.</summary>
    static List<(int At, int Number)> Marks(string text)
    {
        var atLines = LineStep().Matches(text);
        var found = atLines.Count > 0 && text.Contains('\n', StringComparison.Ordinal) ? atLines : InlineStep()
            .Matches(text);
        return [.. (found.Count >= atLines.Count ? found : atLines).Select(match =>
            (match.Index, int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None,
                CultureInfo.InvariantCulture)))];
    }

    static List<StepCase> Cases(string text, List<(int At, int Number)> marks)
    {
        var cases = new List<StepCase>();
        var (title, lead) = SplitTitle(text[..marks[0].At]);
        var steps = lead.Length == 0 ? new List<string>() : [lead];
        for (var index = 0; index < marks.Count; index++)
        {
            var end = index + 1 < marks.Count ? marks[index + 1].At : text.Length;
            var step = text[marks[index].At..end].Trim();
            var startsAgain = index + 1 < marks.Count && marks[index + 1].Number == 1 && marks[index].Number >= 1;
            var (nextTitle, own) = startsAgain ? SplitTitle(step) : ("", step);
            steps.Add(own);
            if (startsAgain)
            {
                cases.Add(new StepCase(title, steps));
                (title, steps) = (nextTitle, []);
            }
        }
        cases.Add(new StepCase(title, steps));
        return cases;
    }

    /// <summary>The last line, if it reads like the title of what follows.</summary>
    static (string Title, string Lead) SplitTitle(string text)
    {
        var trimmed = text.Trim();
        var line = trimmed.LastIndexOf('\n') + 1;
        var last = trimmed[line..].Trim();
        return last.Length is > 0 and <= LongestTitle && TitleLine().IsMatch(last)
            ? (last, trimmed[..line].Trim())
            : ("", trimmed);
    }

    static List<string> Paragraphs(string text)
    {
        var mark = Marker(text);
        var steps = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var begins = steps.Count == 0 || (mark != '\0' && Marker(line) == mark)
                || (mark == '\0' && Marker(line) == '\0');
            if (begins)
            {
                steps.Add(line);
            }
            else
            {
                steps[^1] += "\n" + line;
            }
        }
        return steps;
    }

    /// <summary>The kind of mark a line begins with: a letter, a number, a bullet, or none.</summary>
    static char Marker(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '+' or '*' or '•')
        {
            return line[0];
        }
        var end = line.IndexOfAny(')', '.', '/');
        if (end is 1 or 2 && char.IsDigit(line[0]))
        {
            return '1';
        }
        return end == 1 && char.IsLower(line[0]) ? 'a' : '\0';
    }

    [GeneratedRegex(@"^[ \t]*(?:[-+*•]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)])?[ \t]*Bước (?<number>[0-9]{1,2})",
        RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex LineStep();

    [GeneratedRegex(@"(?<=^|[.;:)\s][ \t\n]*)(?:[-+*] ?|[a-zđ]\) ?)?Bước (?<number>[0-9]{1,2})\s*[:.]",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InlineStep();

    [GeneratedRegex(@"^(?:[-+*(]|[a-zđ]\)|\d{1,2}[.)]|[IVX]{1,4}[.)]|Trường hợp|Đối với|Trình tự)|:$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleLine();
}
