using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGov.Portal.Areas.Citizen.Pages.ShowProcedure;
using QRCoder;

namespace EGov.Portal.Tests.ShowProcedure;

public sealed partial class QrPictureTests
{
    const string Address = "https://thutuc.example.gov.vn/thu-tuc/1.004873";

    [Fact]
    public void The_picture_has_exactly_the_dark_modules_of_the_code()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        var expected = code.ModuleMatrix.SelectMany((row, y) => Enumerable.Range(0, row.Count)
            .Where(x => row[x]).Select(x => (x, y))).ToHashSet();
        Assert.Equal(expected, Dark(QrPicture.Of(Address)));
    }

    [Fact]
    public void A_quiet_zone_of_four_modules_surrounds_it()
    {
        var picture = QrPicture.Of(Address);
        var size = int.Parse(Svg(picture).Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);
        Assert.All(Dark(picture), module =>
        {
            Assert.InRange(module.X, 4, size - 5);
            Assert.InRange(module.Y, 4, size - 5);
        });
    }

    [Fact]
    public void It_weighs_little() => Assert.InRange(QrPicture.Of(Address).Length, 500, 6000);

    static XElement Svg(string picture) => XDocument.Parse(picture).Root!;

    static HashSet<(int X, int Y)> Dark(string picture) => Bars()
        .Matches(Svg(picture).Elements().Last().Attribute("d")!.Value)
        .SelectMany(bar => Enumerable.Range(Figure(bar, 1), Figure(bar, 3)).Select(x => (x, Figure(bar, 2))))
        .ToHashSet();

    static int Figure(Match bar, int group) => int.Parse(bar.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z", RegexOptions.None, 1000)]
    private static partial Regex Bars();
}
