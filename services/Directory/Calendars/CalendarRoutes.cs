using EGov.Directory.AssignCalendar;
using EGov.Directory.CloseOffice;
using EGov.Directory.CountTime;
using EGov.Directory.EnterNotice;
using EGov.Directory.OpenCalendar;
using EGov.Directory.ProposeYear;
using EGov.Directory.ReopenOffice;
using EGov.Directory.SetHours;
using EGov.Directory.ShowCalendar;

namespace EGov.Directory.Calendars;

/// <summary>Table of contents of what is done with calendars: first the questions, then the decisions.</summary>
internal static class CalendarRoutes
{
    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        app.MapListCalendars();
        app.MapShowCalendar();
        app.MapCountTime();
        app.MapProposeYear();
        app.MapOpenCalendar();
        app.MapSetHours();
        app.MapAssignCalendar();
        app.MapEnterNotice();
        app.MapCloseOffice();
        app.MapReopenOffice();
    }
}
