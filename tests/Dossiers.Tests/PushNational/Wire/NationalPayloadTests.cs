using System.Text.Json;
using EGov.Dossiers.PushNational.Adapter;
using EGov.Dossiers.PushNational.Wire;
using EGov.TestKit;

namespace EGov.Dossiers.Tests.PushNational.Wire;

public sealed class NationalPayloadTests
{
    static readonly JsonSerializerOptions Written = new(NationalAdapter.Wire) { WriteIndented = true };

    static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "Dossiers.Tests", "PushNational", "Golden");

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7),
     InlineData(8), InlineData(9), InlineData(10)]
    public void A_dossier_in_each_status_is_written_as_its_golden_file_says(int status)
    {
        var view = SampleLives.View(SampleLives.Led(status));
        var written = JsonSerializer.Serialize(new
        {
            DongBoHoSoMC = NationalPayload.Dossier(view, SampleLives.Settings),
            CapNhatTienDoHoSoMC = NationalPayload.AllProgress(view, SampleLives.Settings),
        }, Written);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, $"status-{status:D2}.json")).TrimEnd(), written);
    }

    [Fact]
    public void What_is_told_of_a_step_is_the_same_however_far_the_dossier_went_since()
    {
        var whole = SampleLives.Led(10);
        for (var step = 1; step <= whole.Steps.Count; step++)
        {
            var road = SampleLives.Led(10);
            road.Steps.RemoveRange(step, road.Steps.Count - step);
            Assert.Equal(Text(new(road, step, SampleLives.Offices, SampleOffers.Marriage)),
                Text(new(whole, step, SampleLives.Offices, SampleOffers.Marriage)));
        }
    }

    [Fact]
    public void Steps_of_one_second_are_told_apart_and_stay_in_order()
    {
        var dossier = SampleLives.Led(4);
        for (var again = 0; again < 3; again++)
        {
            SampleLives.Step(dossier, DossierState.Processing, dossier.Steps[^1].At, SampleLives.Commune);
        }
        var keys = NationalPayload.AllProgress(SampleLives.View(dossier), SampleLives.Settings).Select(row => row.Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys.Select(key => key.Moment).Order(StringComparer.Ordinal), keys.Select(key => key.Moment));
    }

    static string Text(StepView view) => JsonSerializer.Serialize(new
    {
        Dossier = NationalPayload.Dossier(view, SampleLives.Settings),
        Step = NationalPayload.Progress(view, SampleLives.Settings),
    });
}
