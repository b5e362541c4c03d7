namespace EGov.Dossiers.PushNational.Sending;

/// <summary>A push that was taken up.</summary>
/// <param name="DossierId">Id of the dossier.</param>
/// <param name="Step">Number of the step.</param>
/// <param name="Tries">How often it was taken up, this time included.</param>
/// <param name="Refusals">How often the portal refused it.</param>
/// <param name="IsKnownThere">Whether an earlier step is there.</param>
internal sealed record TakenPush(Guid DossierId, int Step, int Tries, int Refusals, bool IsKnownThere)
{
    /// <summary>Nobody knows what became of the times before.</summary>
    public bool AsksFirst => Tries > 1;
}

/// <summary>What became of it.</summary>
internal enum PushOutcome { Sent, Refused, Away }

/// <param name="Outcome">What.</param>
/// <param name="Cause">Why not, in the portal's words.</param>
internal sealed record PushResult(PushOutcome Outcome, string? Cause = null);
