using System.Globalization;
using EGov.Portal.ProcedureService;

namespace EGov.Portal.AccountService;

/// <summary>The units an administrator may give roles in: their own first, then those below by name.</summary>
internal sealed class UnitsBelow(OfficeCalls calls)
{
    static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public async Task<IReadOnlyList<NamedUnit>> OfAsync(Guid unit, CancellationToken cancel)
    {
        var reply = await calls.GetAsync($"api/directory/units/{unit}/subtree", cancel);
        var all = reply.IsGood ? reply.Read<Tree>().Items
            : throw new ServiceAway($"The directory answered {reply.Status} about a unit of the token.");
        return [.. all.Where(one => one.Id == unit), .. all.Where(one => one.Id != unit).OrderBy(one => one.Name, ByName)];
    }

    sealed record Tree(IReadOnlyList<NamedUnit> Items);
}

/// <summary>A unit to choose.</summary>
internal sealed record NamedUnit(Guid Id, string Name);
