using System.Text.RegularExpressions;
using EGov.WorkingTime.Tests.Properties;
using EGov.WorkingTime.Words;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Words;

public sealed partial class RemainingWordsProperties
{
    static readonly TimeSpan Eight = TimeSpan.FromHours(8);

    [PropertyFact]
    public void Words_never_promise_more_than_there_is_and_hide_less_than_an_hour_of_it() =>
        Gen.Choose(1, 1_000_000).Select(seconds => TimeSpan.FromSeconds(seconds)).Holds(left =>
        {
            var told = Told(left);
            return told <= left && left - told < (left < Eight ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1));
        });

    [PropertyFact]
    public void Words_never_tell_less_delay_than_there_is() =>
        Gen.Choose(1, 1_000_000).Select(seconds => TimeSpan.FromSeconds(-seconds)).Holds(left =>
        {
            var told = Told(left);
            return told >= -left && told + left < (-left < Eight ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1));
        });

    static TimeSpan Told(TimeSpan left)
    {
        var words = RemainingWords.Remaining(left, Eight, Language.Vietnamese);
        return Number().Matches(words).Select(match => int.Parse(match.Groups[1].Value) * match.Groups[2].Value switch
        {
            "ngày" => Eight,
            "giờ" => TimeSpan.FromHours(1),
            _ => TimeSpan.FromMinutes(1),
        }).Aggregate(TimeSpan.Zero, (sum, part) => sum + part);
    }

    [GeneratedRegex(@"(\d+) (ngày|giờ|phút)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();
}
