using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;

namespace EGov.Dossiers;

/// <summary>A dossier (hồ sơ) of the one-stop shop: where it stands, who holds it and until when.</summary>
internal sealed class Dossier
{
    public required Guid Id { get; init; }

    /// <summary>Dossier code (mã hồ sơ), one a dossier for ever.</summary>
    public required string Number { get; init; }
    public required string ProcedureCode { get; init; }
    public required int ProcedureVersion { get; init; }
    public required string ProcedureName { get; init; }
    public required string Field { get; init; }

    /// <summary>Case of the procedure (trường hợp); empty where it has one.</summary>
    public required string CaseName { get; init; }
    public required FilingChannel Channel { get; init; }

    /// <summary>Place of receipt (nơi tiếp nhận), which also returns the result.</summary>
    public required Guid ReceivingUnitId { get; init; }

    /// <summary>Competent agency (cơ quan có thẩm quyền).</summary>
    public required Guid CompetentUnitId { get; init; }

    /// <summary>Time limit of its procedure, channel and case at intake (thời hạn giải quyết).</summary>
    public required TimeLimit TimeLimit { get; init; }

    /// <summary>Account of the citizen it belongs to; null where it was handed in without one.</summary>
    public string? Owner { get; init; }

    /// <summary>Last four digits of the identity number, asked for by look-up.</summary>
    public required string LookUpDigits { get; init; }

    /// <summary>What the QR code of the receipt holds beside the id; whoever has it may follow the dossier.</summary>
    public Guid LookUpSecret { get; init; } = Guid.NewGuid();
    public required Filing Filing { get; set; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public DossierState State { get; private set; }

    /// <summary>Unit in whose queue it is.</summary>
    public Guid HolderUnitId { get; private set; }

    /// <summary>Account of the officer in whose queue it is; null: anybody of the unit.</summary>
    public string? HolderSubject { get; private set; }

    /// <summary>Due date with the lines that explain it (diễn giải hạn trả); null before receipt.</summary>
    public Ledger? Ledger { get; private set; }
    public DateTimeOffset? ReceivedAt { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>When the last step was taken: what was so on a later day is so now.</summary>
    public DateTimeOffset MovedAt { get; private set; }

    /// <summary>Grows by one with every step.</summary>
    public int Revision { get; private set; }
    public List<DossierStep> Steps { get; } = [];

    /// <summary>Every unit that takes part; an officer of any of them may see it.</summary>
    public IReadOnlyList<Guid> Units => [ReceivingUnitId, CompetentUnitId, HolderUnitId];

    /// <summary>The first step: handed in at the place of receipt.</summary>
    public void Submit(DossierAct act, DossierState state, Ledger? ledger)
    {
        HolderUnitId = ReceivingUnitId;
        Keep(ledger, act.At);
        Add(act, Verb.Submit, null, state, null);
    }

    /// <summary>One more step along a row.</summary>
    /// <param name="act">Who, when and why.</param>
    /// <param name="row">The row.</param>
    /// <param name="ledger">The due date after it.</param>
    public void Move(DossierAct act, DossierTransition row, Ledger? ledger)
    {
        var due = DueAt;
        Keep(ledger, act.At);
        FinishedAt = ledger is { IsClosed: true } ? FinishedAt ?? act.At : FinishedAt;
        ReturnedAt = row.To == DossierState.Returned ? act.At : ReturnedAt;
        HolderUnitId = act.ToUnit ?? HolderUnitId;
        HolderSubject = act.ToSubject;
        Add(act, row.Verb, State, row.To, due);
    }

    void Keep(Ledger? ledger, DateTimeOffset at)
    {
        ReceivedAt = ledger is null ? ReceivedAt : ReceivedAt ?? at;
        Ledger = ledger;
        DueAt = ledger?.Due.ToUniversalTime();
    }

    void Add(DossierAct act, Verb verb, DossierState? from, DossierState to, DateTimeOffset? dueBefore)
    {
        (State, MovedAt) = (to, act.At);
        Steps.Add(new()
        {
            DossierId = Id, Number = ++Revision, At = act.At, Verb = verb, From = from, To = to, By = act.By,
            ActingFor = act.ActingFor, HolderUnitId = HolderUnitId, Reason = act.Reason, DueBefore = dueBefore,
            DueAfter = DueAt,
        });
    }
}

/// <summary>Who does something to a dossier, when and why, and whose turn it is next.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Subject of the account.</param>
/// <param name="ActingFor">Role and unit, or empty.</param>
/// <param name="Reason">Told to the applicant, or empty.</param>
/// <param name="ToUnit">Unit that holds it next; null: as before.</param>
/// <param name="ToSubject">Officer that holds it next; null: anybody of the unit.</param>
/// <param name="NewDate">The date promised with an apology; else null.</param>
internal sealed record DossierAct(
    DateTimeOffset At, string By, string ActingFor, string Reason = "", Guid? ToUnit = null, string? ToSubject = null,
    DateTimeOffset? NewDate = null);
