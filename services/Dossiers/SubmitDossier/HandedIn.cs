using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.ReuseResult;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>Files and held papers an intake names, as they are kept.</summary>
internal sealed record HandedIn(
    SubmitDossierRequest Asked, IReadOnlyCollection<Guid> Named, IReadOnlyList<KeptFile> Files,
    IReadOnlyList<NamedPaper> Papers)
{
    public static async Task<HandedIn> LoadAsync(DossiersDb db, SubmitDossierRequest asked, CancellationToken cancel)
    {
        var (named, reused) = (FilesOfParts.Named(asked.Parts), Reused(asked));
        return new(asked, named, await FilesOfParts.HoldAsync(db, named, cancel), reused.Count == 0 ? []
            : await (from paper in db.Results where reused.Contains(paper.Id)
                     join dossier in db.Dossiers on paper.DossierId equals dossier.Id
                     select new NamedPaper(paper.Id, paper.FileId, dossier.ApplicantHash, dossier.Owner))
                .ToListAsync(cancel));
    }

    public IEnumerable<Refusal> Judge(Actor actor) => FileRules.FilesAreTheirs(Named, Files, actor.Subject)
        .Concat(ReuseRules.HeldPapersAreTheirs(Reused(Asked), Papers, Asked.Applicant, actor));

    /// <summary>Parts with the files of the papers they use again.</summary>
    public SubmitDossierRequest Complete() => Papers.Count == 0 ? Asked : Asked with
    {
        Parts = [.. Asked.Parts.Select(part => part.Reuse is not { } paper ? part : part with
        {
            Files = [.. part.Files ?? [], Papers.First(one => one.Id == paper).FileId],
        })],
    };

    public void BelongTo(Dossier dossier, DossiersDb db) =>
        FilesOfParts.Take(db, dossier.Id, FilesOfParts.Named(dossier.Filing.Parts));

    static List<Guid> Reused(SubmitDossierRequest asked) =>
        [.. asked.Parts.Select(part => part.Reuse).OfType<Guid>().Distinct()];
}
