using EGov.Procedures.FollowCalendars;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Gives the clock that runs by the terms of the configuration and the calendars as they are known now.</summary>
internal sealed class Clockmaker(PublicationTerms terms, DecidingCalendars calendars)
{
    public async ValueTask<PublicationClock> NowAsync(CancellationToken cancel) =>
        new(terms, await calendars.NowAsync(cancel));
}
