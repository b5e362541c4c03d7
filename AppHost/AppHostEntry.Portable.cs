namespace Projects;

/// <summary>Names this AppHost to tests, as the class that Aspire generates does.</summary>
public sealed class AppHost;
