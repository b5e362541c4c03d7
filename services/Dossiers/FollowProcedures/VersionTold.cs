using EGov.Contracts.Procedures;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Dossiers.FollowProcedures;

/// <summary>What an event of the catalogue says about a version.</summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Version">Its version.</param>
/// <param name="From">First day in force, or no longer in force where it ends.</param>
/// <param name="Ends">Whether the procedure is abolished.</param>
internal sealed record VersionTold(string Code, int Version, DateOnly From, bool Ends)
{
    /// <summary>Null for an event that is about no version.</summary>
    public static VersionTold? Of(LogMessage message)
    {
        if (message.Is<ProcedurePublished>())
        {
            var published = message.Read<ProcedurePublished>();
            return new(published.Code, published.Version, published.EffectiveFrom, Ends: false);
        }
        if (message.Is<ProcedureAmended>())
        {
            var amended = message.Read<ProcedureAmended>();
            return new(amended.Code, amended.Version, amended.EffectiveFrom, Ends: false);
        }
        if (message.Is<ProcedureAbolished>())
        {
            var abolished = message.Read<ProcedureAbolished>();
            return new(abolished.Code, abolished.Version, abolished.EffectiveFrom, Ends: true);
        }
        return null;
    }
}
