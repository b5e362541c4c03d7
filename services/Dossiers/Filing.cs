namespace EGov.Dossiers;

/// <summary>How a dossier was filed (kênh thực hiện): at a counter, online, by public post.</summary>
internal enum FilingChannel { Direct, Online, Post }

/// <summary>How the result is to be returned: at the counter, by public post, electronically.</summary>
internal enum ReturnWay { Counter, Post, Electronic }

/// <summary>What kind of applicant (loại đối tượng).</summary>
internal enum ApplicantKind { Person, Enterprise, Household, Organisation }

/// <summary>Kind of a paper handed in (loại bản): original, certified or plain copy, electronic.</summary>
internal enum PaperKind { Original, CertifiedCopy, Copy, Electronic }

/// <summary>What was handed in and by whom: the personal part of a dossier, kept in one column.</summary>
/// <param name="Applicant">Whose dossier it is.</param>
/// <param name="Parts">Papers handed in.</param>
/// <param name="Sets">Number of sets (số bộ).</param>
/// <param name="Summary">Content in one line (trích yếu).</param>
/// <param name="ReturnBy">How the result is to come.</param>
/// <param name="Assisted">Whether an officer wrote for the citizen (công dân không viết).</param>
internal sealed record Filing(
    Applicant Applicant, IReadOnlyList<DossierPart> Parts, int Sets, string Summary, ReturnWay ReturnBy, bool Assisted);

/// <summary>The applicant (chủ hồ sơ).</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Name">Full name or registered name, NFC.</param>
/// <param name="IdNumber">Number of the identity card or tax code.</param>
/// <param name="Phone">Telephone, or null.</param>
/// <param name="Email">E-mail address, or null.</param>
/// <param name="Address">Where letters reach them, or null.</param>
internal sealed record Applicant(
    ApplicantKind Kind, string Name, string IdNumber, string? Phone = null, string? Email = null, string? Address = null);

/// <summary>One paper handed in (thành phần hồ sơ).</summary>
/// <param name="Code">Code of the paper in the procedure, or empty for one it does not name.</param>
/// <param name="Name">Its name, NFC.</param>
/// <param name="Kind">What was handed in.</param>
/// <param name="Count">How many.</param>
/// <param name="Files">Ids of uploaded files.</param>
/// <param name="Reuse">A paper already held that stands for it (được tái sử dụng), or null.</param>
internal sealed record DossierPart(
    string Code, string Name, PaperKind Kind, int Count, IReadOnlyList<Guid>? Files = null,
    Guid? Reuse = null);
