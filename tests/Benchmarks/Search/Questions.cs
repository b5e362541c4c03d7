using EGov.TestKit;

namespace EGov.Benchmarks.Search;

/// <summary>Questions as targets of HTTP requests, in files the load tool reads.</summary>
internal static class Questions
{
    static readonly string[] Plain =
    [
        "đăng ký khai sinh", "giấy phép xây dựng", "giấy độc thân", "sổ đỏ", "lấy vợ người nước ngoài", "đổi tên",
        "cấp lại CCCD", "trợ cấp người cao tuổi", "đăng ký hộ kinh doanh", "dang ky tam tru",
    ];

    /// <summary>What citizens asked (the shared files), else a few of our own.</summary>
    public static IReadOnlyList<string> Real()
    {
        var folder = Path.Combine(Repository.Shared ?? "", "data", "queries");
        return Directory.Exists(folder)
            ? [.. new[] { "queries-a.tsv", "queries-b.tsv" }.SelectMany(file =>
                File.ReadLines(Path.Combine(folder, file)))
                .Select(line => line.Split('\t')[^1]).Where(text => text.Length is > 0 and < 200).Distinct()]
            : Plain;
    }

    public static string Target(string question) => "/api/procedures?q=" + Uri.EscapeDataString(question);

    public static async Task<string> FileAsync(string address, IEnumerable<string> questions)
    {
        var file = Path.Combine(Repository.Artifacts, "bench", "urls.txt");
        await File.WriteAllLinesAsync(file, questions.Select(question => address + Target(question)));
        return file;
    }

    /// <summary>The answer to each question, by its target.</summary>
    public static async Task<Dictionary<string, string>> AnswersAsync(string address, IReadOnlyList<string> questions)
    {
        using var client = new HttpClient();
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            answers[Target(question)] = await client.GetStringAsync(address + Target(question));
        }
        return answers;
    }
}
