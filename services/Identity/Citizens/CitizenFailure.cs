namespace EGov.Identity.Citizens;

/// <summary>Why a citizen is not signed in; the page NoWayThrough says it.</summary>
internal enum CitizenFailure
{
    Away,
    Denied,
    Disabled,
    KnownOtherwise,
    NotProven,
    Taken,
}
