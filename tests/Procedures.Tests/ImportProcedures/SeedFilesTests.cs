using System.Text.Json;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;
using EGov.TestKit;

namespace EGov.Procedures.Tests.ImportProcedures;

public sealed class SeedFilesTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "seeds", "procedures");

    [Fact]
    public async Task Every_seed_is_read_without_a_refusal_and_codes_are_unique()
    {
        var records = await ReadAsync("*.national.jsonl");
        Assert.All(records, record => Assert.Null(record.Refusal));
        Assert.All(records, record => Assert.False(record.Cleaned!.Holds));
        Assert.Equal(2642 + 79, records.Count);
        Assert.Equal(records.Count, records.Select(record => record.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Seeds_hold_facts_and_no_prose()
    {
        foreach (var content in (await ReadAsync("*.national.jsonl")).Select(record => record.Cleaned!.Content))
        {
            Assert.Empty(content.Steps);
            Assert.Empty(content.Raw);
            Assert.Equal("", content.Requirements + content.ReceptionAddress);
            Assert.NotEmpty(content.Source);
            Assert.All(content.Channels.SelectMany(channel => channel.Times), time => Assert.Equal("", time.Note));
            Assert.All(content.Channels.SelectMany(channel => channel.Times).SelectMany(time => time.Fees), fee =>
                Assert.True(fee is { Note: "", Amount: 0 or >= 1000 } or { Note: "", Currency: "USD" }));
            Assert.All(content.Papers.SelectMany(part => part.Papers), paper =>
                Assert.InRange(paper.Name.Length, 1, 140));
            Assert.All(content.LegalBases, basis => Assert.Equal("", basis.Title));
        }
    }

    [Fact]
    public async Task The_pilot_of_2021_has_79_procedures_with_their_online_level()
    {
        var pilot = await ReadAsync("binh-thuan-2021.national.jsonl");
        Assert.Equal(Enumerable.Range(1, 79).Select(number => $"H11.2992.{number:000}"),
            pilot.Select(record => record.Code));
        Assert.Equal([3, 10, 27, 39], pilot.GroupBy(record => record.Cleaned!.Content.Agencies[0])
            .Select(unit => unit.Count()).Order());
        Assert.All(pilot, record =>
            Assert.True(record.Cleaned!.Content.OnlineLevel is OnlineLevel.Partial or OnlineLevel.Full));
        Assert.Equal(OnlineLevel.Full, pilot[7].Cleaned!.Content.OnlineLevel);
    }

    [Fact]
    public async Task The_models_name_procedures_that_are_there()
    {
        var codes = (await ReadAsync("binh-thuan-2021.national.jsonl")).Select(record => record.Code)
            .ToHashSet(StringComparer.Ordinal);
        using var models = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Folder, "models",
            "binh-thuan-2021.json")));
        var named = models.RootElement.GetProperty("pilots").EnumerateArray()
            .Where(pilot => pilot.TryGetProperty("procedures", out _))
            .SelectMany(pilot => pilot.GetProperty("procedures").EnumerateArray()).Select(code => code.GetString()!)
                .ToList();
        Assert.Equal(79, named.Count);
        Assert.Subset(codes, named.ToHashSet(StringComparer.Ordinal));
    }

    [NeedsSharedFact("data/procedures/suspect-codes.json")]
    public async Task Procedures_whose_page_shows_another_carry_catalogue_facts_only()
    {
        var suspects = JsonSerializer.Deserialize<HashSet<string>>(File.ReadAllText(
            Path.Combine(Repository.Shared!, "data/procedures/suspect-codes.json")))!;
        var contents = (await ReadAsync("*.national.jsonl")).Where(record => suspects.Contains(record.Code))
            .Select(record => record.Cleaned!.Content).ToList();
        Assert.Equal(suspects.Count, contents.Count);
        Assert.All(contents, content =>
        {
            Assert.Empty(content.Channels);
            Assert.Empty(content.Papers);
            Assert.Empty(content.LegalBases);
            Assert.DoesNotContain("Hỗ trợ phát triển sản xuất", content.Name, StringComparison.Ordinal);
        });
    }

    static async Task<List<ReadRecord>> ReadAsync(string pattern)
    {
        var records = new List<ReadRecord>();
        foreach (var file in Directory.GetFiles(Folder, pattern).Order(StringComparer.Ordinal))
        {
            await foreach (var record in RecordSplitter.ReadAsync(File.OpenRead(file), CancellationToken.None))
            {
                records.Add(RecordReader.Read(ImportFormat.National, record));
            }
        }
        return records;
    }
}
