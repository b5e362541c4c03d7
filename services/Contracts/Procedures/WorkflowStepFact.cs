namespace EGov.Contracts.Procedures;

/// <summary>One step of a workflow.</summary>
/// <param name="Key">Name of the step within the workflow: small letters, digits, hyphens.</param>
/// <param name="Name">Name for people, NFC.</param>
/// <param name="Role">Role of who does it: receiver, specialist, leader or clerk.</param>
/// <param name="Work">receive, examine, approve, issue, return or opinion; exactly one step receives.</param>
/// <param name="Place">receiving (unit that received the dossier), competent (unit that handles it), parent (unit above
/// the competent one) or unit (the named one).</param>
/// <param name="Unit">Code or id of the unit in the directory where the place is unit, else null.</param>
/// <param name="Hours">Working time in hours, above 0.</param>
/// <param name="Next">Whom it may be handed to, one at a time; empty at an end and for an opinion.</param>
/// <param name="Opinions">Keys of the opinion steps opened at once; an opinion goes to whoever asked.</param>
/// <param name="OpinionsNeeded">How many of them must be in before it goes on; 0 where none is asked for.</param>
public sealed record WorkflowStepFact(
    string Key, string Name, string Role, string Work, string Place, string? Unit, decimal Hours,
    IReadOnlyList<NextStepFact> Next, IReadOnlyList<string> Opinions, int OpinionsNeeded);

/// <summary>A step it may be handed to.</summary>
/// <param name="Step">Key of that step.</param>
/// <param name="Back">Whether the dossier goes back to an earlier step.</param>
public sealed record NextStepFact(string Step, bool Back);
