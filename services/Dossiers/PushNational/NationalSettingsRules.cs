namespace EGov.Dossiers.PushNational;

/// <summary>What the connection to the national portal cannot do without; every fault at once.</summary>
internal static class NationalSettingsRules
{
    public static IReadOnlyList<string> Judge(NationalSettings settings) =>
    [
        .. Uri.TryCreate(settings.Address, UriKind.Absolute, out _) ? [] : new[] { "Address is no address." },
        .. new[]
        {
            (settings.DstCode, "DstCode"), (settings.Username, "Username"), (settings.Password, "Password"),
            (settings.Unit, "Unit"),
        }.Where(pair => pair.Item1.Length == 0).Select(pair => $"{pair.Item2} is missing."),
        .. AtLeastOne(settings.AtOnce, "AtOnce"), .. AtLeastOne(settings.Refusals, "Refusals"),
        .. AtLeastOne(settings.TimeoutSeconds, "TimeoutSeconds"), .. AtLeastOne(settings.PageSize, "PageSize"),
        .. Missing<ApplicantKind>(settings.Codes.ApplicantKind), .. Missing<ApplicantKind>(settings.Codes.IdKind),
        .. Missing<FilingChannel>(settings.Codes.Channel), .. Missing<FilingChannel>(settings.Codes.FiledAt),
        .. Missing<ReturnWay>(settings.Codes.ReturnBy), .. Missing<DossierState>(settings.Codes.Status),
        .. settings.Codes.Status.Values.Where(code => !NationalCodes.Statuses.Contains(code))
            .Select(code => $"{code} is none of the ten statuses."),
    ];

    static IEnumerable<string> AtLeastOne(int value, string name) => value >= 1 ? [] : [$"{name} is below 1."];

    static IEnumerable<string> Missing<T>(IReadOnlyDictionary<string, string> codes) where T : struct, Enum =>
        Enum.GetValues<T>().Select(Word.Of).Where(word => !codes.ContainsKey(word))
            .Select(word => $"Codes have none for {typeof(T).Name} {word}.");
}
