namespace EGov.Dossiers.PushNational;

/// <summary>
/// The national public service portal (Cổng DVCQG) and the adapter before it: configuration <c>NationalPortal</c>.
/// Nothing is pushed where <see cref="Address"/> is empty.
/// </summary>
internal sealed class NationalSettings
{
    /// <summary>Root of the adapter.</summary>
    public string Address { get; init; } = "";
    public string AuthPath { get; init; } = "auth";
    public string IntegrationPath { get; init; } = "integration";

    /// <summary>Where TraCuuHoSo is asked.</summary>
    public string QueryPath { get; init; } = "integration";

    /// <summary>Header of the login that names the receiving system.</summary>
    public string DstCode { get; init; } = "";
    public string Username { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>madonvi: code of the province as a party.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where the portal fetches a file of a dossier, before its id; empty: nothing is offered.</summary>
    public string FileAddress { get; init; } = "";

    /// <summary>error_code values by which the adapter says that the session has ended.</summary>
    public IReadOnlyList<string> SessionCodes { get; init; } = [];

    /// <summary>error_code values by which the portal says that it has this already.</summary>
    public IReadOnlyList<string> DuplicateCodes { get; init; } = [];
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Dossiers sent at once.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>Refusals after which a step is parked for a person.</summary>
    public int Refusals { get; init; } = 5;

    /// <summary>Past days the nightly reconciliation looks at.</summary>
    public int ReconcileDays { get; init; } = 7;

    /// <summary>Rows of a page of TraCuuHoSo.</summary>
    public int PageSize { get; init; } = 100;
    public IReadOnlyList<Enrolment> Enrolments { get; init; } = [];
    public NationalCodes Codes { get; init; } = new();

    public bool IsOn => Address.Length > 0;

    /// <exception cref="InvalidOperationException">It is on and something it needs is missing or wrong.</exception>
    public static NationalSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("NationalPortal").Get<NationalSettings>() ?? new();
        return !settings.IsOn || NationalSettingsRules.Judge(settings) is not { Count: > 0 } wrong ? settings
            : throw new InvalidOperationException("NationalPortal: " + string.Join(" ", wrong));
    }
}
