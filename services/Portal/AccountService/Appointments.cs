using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.AccountService;

/// <summary>Giving posts at the directory.</summary>
internal static class Appointments
{
    public const string Place = "api/directory/appointments";

    static readonly Refusal RoleIsTheirsToGive = new(nameof(RoleIsTheirsToGive),
        "Bạn không giao được vai trò này ở đơn vị này. Vai trò có hiệu lực toàn hệ thống do quản trị cấp cao nhất giao.",
        "role");

    /// <summary>Why not, told beside the boxes.</summary>
    public static IReadOnlyList<Refusal> Refusals(ServiceReply reply) =>
        reply.Status == StatusCodes.Status403Forbidden ? [RoleIsTheirsToGive] : reply.Refusals;
}
