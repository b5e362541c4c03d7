using EGov.Dossiers.KeepFiles;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>Files an intake names, as they are kept.</summary>
internal sealed record HandedIn(IReadOnlyCollection<Guid> Named, IReadOnlyList<KeptFile> Files)
{
    public static async Task<HandedIn> LoadAsync(DossiersDb db, SubmitDossierRequest asked, CancellationToken cancel)
    {
        var named = FilesOfParts.Named(asked.Parts);
        return new(named, await FilesOfParts.HoldAsync(db, named, cancel));
    }

    public IEnumerable<Refusal> Judge(Actor actor) => FileRules.FilesAreTheirs(Named, Files, actor.Subject);

    public void BelongTo(Dossier dossier, DossiersDb db) => FilesOfParts.Take(db, dossier.Id, Named);
}
