namespace EGov.ServiceDefaults.Pages;

/// <summary>What differs from province to province; section <c>Portal</c> of the configuration.</summary>
public sealed record SiteOptions
{
    /// <summary>What the site is called.</summary>
    public string Name { get; init; } = "Tra cứu thủ tục hành chính";

    /// <summary>The same in English.</summary>
    public string NameInEnglish { get; init; } = "Administrative procedures";

    /// <summary>Name of the province, or empty before it is set.</summary>
    public string Province { get; init; } = "";

    /// <summary>Telephone number citizens may ask at, or empty.</summary>
    public string Hotline { get; init; } = "";

    /// <summary>Address citizens see, for QR codes; else the address the request came to.</summary>
    public string PublicUrl { get; init; } = "";
}
