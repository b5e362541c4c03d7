using Xunit;

namespace EGov.TestKit;

/// <summary>A fact that needs a folder of the shared data or engines; says so and is skipped where it is
/// absent.</summary>
public sealed class NeedsSharedFactAttribute : FactAttribute
{
    /// <summary>Skips unless <c>EGOV_SHARED/path</c> is there.</summary>
    public NeedsSharedFactAttribute(string path)
    {
        if (Repository.Shared is not { } shared || !Path.Exists(Path.Combine(shared, path)))
        {
            Skip = $"EGOV_SHARED/{path} is not here.";
        }
    }
}
