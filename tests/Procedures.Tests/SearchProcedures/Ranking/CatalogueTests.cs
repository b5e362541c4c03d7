using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class CatalogueTests
{
    readonly Catalogue catalogue = new();

    public CatalogueTests() => catalogue.Apply(SampleDocuments.All);

    [Fact]
    public void A_late_older_state_changes_nothing()
    {
        catalogue.Apply([SampleDocuments.Of("1.000001", "Mới", sequence: 100)]);
        var stamp = catalogue.Stamp;
        catalogue.Apply([SampleDocuments.Of("1.000001", "Cũ", sequence: 50)]);
        Assert.True(catalogue.TryGet("1.000001", out var entry));
        Assert.Equal("Mới", entry.Card.Name);
        Assert.Equal(stamp, catalogue.Stamp);
    }

    [Fact]
    public void What_is_abolished_leaves_the_list_and_its_words()
    {
        catalogue.Apply([SearchDocument.Tombstone("1.000003", 500)]);
        catalogue.Apply([SampleDocuments.Of("1.000003", "Thủ tục đăng ký kết hôn", sequence: 400)]);
        Assert.False(catalogue.TryGet("1.000003", out _));
        Assert.Equal(0, catalogue.Folded.CountOf("ket_hon"));
        Assert.Equal(SampleDocuments.All.Length - 1, catalogue.Count);
        Assert.Equal(500, catalogue.Sequences()["1.000003"]);
    }

    [Fact]
    public void The_stamp_does_not_depend_on_the_order_of_changes()
    {
        var other = new Catalogue();
        other.Apply([.. SampleDocuments.All.Reverse()]);
        Assert.Equal(catalogue.Stamp, other.Stamp);
        other.Apply([SampleDocuments.Of("1.000001", "Khác", sequence: 9)]);
        Assert.NotEqual(catalogue.Stamp, other.Stamp);
    }

    [Fact]
    public void After_forgetting_an_older_state_comes_in_again()
    {
        catalogue.Apply([SampleDocuments.Of("1.000001", "Mới", sequence: 100)]);
        catalogue.Forget(["1.000001", "9.999999"]);
        Assert.False(catalogue.TryGet("1.000001", out _));
        catalogue.Apply([SampleDocuments.All[0]]);
        Assert.True(catalogue.TryGet("1.000001", out _));
    }

    [Fact]
    public void The_list_is_by_name_without_the_words_all_names_begin_with() => Assert.Equal(
        ["1.000005", "1.000007", "1.000001", "2.000008"],
        catalogue.ByName().Select(entry => entry.Card.Code)
            .Where(code => code is "1.000001" or "1.000005" or "1.000007" or "2.000008"));

    [Fact]
    public void What_is_told_again_changes_no_state()
    {
        var (stamp, list) = (catalogue.Stamp, catalogue.ByName());
        catalogue.Apply(SampleDocuments.All);
        Assert.Same(stamp, catalogue.Stamp);
        Assert.Same(list, catalogue.ByName());
    }

    [Fact]
    public void Set_back_to_what_it_was_it_is_another_state()
    {
        var stamp = catalogue.Stamp;
        catalogue.Forget(["1.000001"]);
        catalogue.Apply(SampleDocuments.All);
        Assert.Equal(stamp, catalogue.Stamp);
        Assert.NotSame(stamp, catalogue.Stamp);
    }

    [Fact]
    public async Task Readers_go_on_while_it_is_written()
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.True(catalogue.TryGet("1.000002", out var entry));
                Assert.NotEmpty(catalogue.ByName());
                Assert.True(entry.StrengthOf(entry.Terms[0]) > 0);
            }
        });
        for (var round = 1; round < 300; round++)
        {
            catalogue.Apply([SampleDocuments.Of("1.000002", "Tên số " + round, sequence: round * 1_000)]);
        }
        await stop.CancelAsync();
        await reading;
    }

    [Fact]
    public async Task A_list_sorted_while_the_last_change_came_is_not_kept()
    {
        const int Changes = 2_000;
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                catalogue.ByName();
            }
        });
        for (var number = 1; number <= Changes; number++)
        {
            var before = catalogue.Count;
            catalogue.Apply([SampleDocuments.Of("5." + number.ToString("D6"), "Thủ tục mới")]);
            Assert.Equal(before + 1, catalogue.ByName().Count);
        }
        await stop.CancelAsync();
        await reading;
    }
}
