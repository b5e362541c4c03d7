using System.Globalization;
using EGov.Portal.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace EGov.Portal.Tests.Words;

/// <summary>The words of the pages in one language, as the pages get them.</summary>
internal static class Speaking
{
    public static ProcedureWords Vietnamese => In("vi");

    public static ProcedureWords English => In("en");

    public static IStringLocalizer<UiWords> Localizer { get; } = new ServiceCollection()
        .AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<UiWords>>();

    static ProcedureWords In(string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        return new ProcedureWords(Localizer);
    }
}
