using EGov.Dossiers.AcceptDossier;
using EGov.Dossiers.AnswerSupplement;
using EGov.Dossiers.BulkHandOver;
using EGov.Dossiers.CollectFees;
using EGov.Dossiers.CorrectDossier;
using EGov.Dossiers.DeliverResult;
using EGov.Dossiers.FindDossiers;
using EGov.Dossiers.FinishDossier;
using EGov.Dossiers.GiveNewDate;
using EGov.Dossiers.HandOverDossier;
using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.LookUpDossier;
using EGov.Dossiers.MyDossiers;
using EGov.Dossiers.PayOnline;
using EGov.Dossiers.RefuseDossier;
using EGov.Dossiers.ReportDossiers;
using EGov.Dossiers.RequestPayment;
using EGov.Dossiers.RequestSupplement;
using EGov.Dossiers.ReturnResult;
using EGov.Dossiers.ReuseResult;
using EGov.Dossiers.ShowDossier;
using EGov.Dossiers.StopDossier;
using EGov.Dossiers.SubmitDossier;
using EGov.Dossiers.UndoStep;
using EGov.Dossiers.WarnDuplicates;
using EGov.Dossiers.WithdrawDossier;
using EGov.Dossiers.WriteNote;

namespace EGov.Dossiers;

/// <summary>The table of contents, by what a dossier goes through.</summary>
internal static class DossierRoutes
{
    /// <summary>Taking in: dossiers, their files, papers already held.</summary>
    public static void MapIntake(this IEndpointRouteBuilder app)
    {
        app.MapSubmitDossier();
        app.MapAcceptDossier();
        app.MapFiles();
        app.MapHeldPapers();
        app.MapDuplicateRules();
    }

    /// <summary>The steps between receipt and result, and what is written beside them.</summary>
    public static void MapHandling(this IEndpointRouteBuilder app)
    {
        app.MapHandOver();
        app.MapBulkHandOver();
        app.MapRequestSupplement();
        app.MapAnswerSupplement();
        app.MapRequestPayment();
        app.MapConfirmPayment();
        app.MapGiveNewDate();
        app.MapRefuseDossier();
        app.MapStopDossier();
        app.MapWithdrawDossier();
        app.MapCorrectDossier();
        app.MapUndoStep();
        app.MapWriteNote();
        app.MapShowNotes();
    }

    /// <summary>Results, their return, fees and payment.</summary>
    public static void MapResults(this IEndpointRouteBuilder app)
    {
        app.MapFinishDossier();
        app.MapReturnResult();
        app.MapDeliverResult();
        app.MapFees();
        app.MapPayments();
    }

    /// <summary>One dossier, queues, look-up, reports.</summary>
    public static void MapReading(this IEndpointRouteBuilder app)
    {
        app.MapShowDossier();
        app.MapFindDossiers();
        app.MapMyDossiers();
        app.MapLookUpDossier();
        app.MapReports();
    }
}
