using EGov.ServiceDefaults.Audit;

namespace EGov.Directory.Calendars;

/// <summary>On what ground and by whom calendars are changed.</summary>
internal sealed record Deciding(string Kind, string Act, string Reason, AuditAct Audit, bool IsPreview);
