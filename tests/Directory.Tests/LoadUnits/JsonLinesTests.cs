using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class JsonLinesTests : IDisposable
{
    const string Whole =
        """{"code":"a.so","name":"Sở A","type":"Sở","level":"province","parent":"60","from":"2020-01-01","act":"x"}""";
    readonly string file = Path.GetTempFileName();
    readonly List<LoadFinding> findings = [];

    [Fact]
    public void Each_line_is_an_agency_and_keeps_its_number_over_empty_ones()
    {
        var read = Read($"{Whole}\n\n{Whole.Replace("a.so", "b.so", StringComparison.Ordinal)}\n");
        Assert.Equal([(1, "a.so"), (3, "b.so")], read.Select(line => (line.Row, line.Record.Code)));
        Assert.Empty(findings);
    }

    [Fact]
    public void A_name_is_read_in_one_form_of_letters() => Assert.Equal("Sở A",
        Assert.Single(Read(Whole.Normalize(System.Text.NormalizationForm.FormD))).Record.Name);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"code\":")]
    [InlineData("""{"code":null,"name":"a","type":"a","level":"a","parent":"60","from":"2020-01-01","act":"x"}""")]
    [InlineData("""{"code":"a","name":"a","type":"a","level":"a","parent":"60","from":"2020-02-30","act":"x"}""")]
    public void A_line_that_is_no_agency_is_told_with_its_number_and_the_next_is_read(string line)
    {
        Assert.Equal(2, Assert.Single(Read(line + "\n" + Whole)).Row);
        var finding = Assert.Single(findings);
        Assert.Equal(("RowIsReadable", Path.GetFileName(file) + ":1"), (finding.Rule, finding.Where));
    }

    public void Dispose() => File.Delete(file);

    IReadOnlyList<(int Row, SourceAgency Record)> Read(string text)
    {
        File.WriteAllText(file, text);
        return JsonLines.Read<SourceAgency>(file, findings);
    }
}
