using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.DossierService;

/// <summary>Who hands in, as it was typed.</summary>
internal sealed record ApplicantBoxes(
    string Kind, string Name, string IdNumber, string Phone, string Email, string Address)
{
    public static readonly IReadOnlyList<string> Names = ["kind", "name", "idNumber", "phone", "email", "address"];

    public static readonly ApplicantBoxes Empty = new("person", "", "", "", "", "");

    static readonly Refusal NameIsWritten = new(nameof(NameIsWritten), "Hãy ghi tên người nộp.", "name");
    static readonly Refusal IdNumberIsWritten =
        new(nameof(IdNumberIsWritten), "Hãy ghi số định danh, hộ chiếu hoặc mã số thuế.", "idNumber");

    /// <summary>Numbers are typed with gaps and dots; the service wants them without.</summary>
    public ApplicantRecord Record => new(
        Kind, Name, Bare(IdNumber), Some(Bare(Phone)), Some(Email), Some(Address));

    public static ApplicantBoxes Read(IFormCollection form)
    {
        string Of(string name) => form[name].ToString().Trim();
        return new(Of("kind") is { Length: > 0 } kind ? kind : "person", Of("name"), Of("idNumber"), Of("phone"),
            Of("email"), Of("address"));
    }

    /// <summary>What can be seen to be missing before anybody is asked.</summary>
    public IEnumerable<Refusal> Missing() =>
    [
        .. Name.Length > 0 ? Array.Empty<Refusal>() : [NameIsWritten],
        .. IdNumber.Length > 0 ? Array.Empty<Refusal>() : [IdNumberIsWritten],
    ];

    static string Bare(string typed) => typed.Replace(" ", "", StringComparison.Ordinal)
        .Replace(".", "", StringComparison.Ordinal);

    static string? Some(string typed) => typed.Length > 0 ? typed : null;
}
