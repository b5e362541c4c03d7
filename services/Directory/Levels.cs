namespace EGov.Directory;

/// <summary>A level of government and when it exists; rank 1 is the highest.</summary>
internal sealed record Level(string Name, int Rank, string Source, DateOnly? From = null, DateOnly? To = null)
{
    public bool Exists(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>The levels as dated configuration: four until 30 June 2025, three since.</summary>
internal sealed class Levels(IReadOnlyList<Level> all)
{
    public IReadOnlyList<Level> All => all;

    public Level? On(string? name, DateOnly day) => all.FirstOrDefault(level => level.Name == name && level.Exists(day));

    public static Levels Read(IConfiguration configuration) =>
        new(configuration.GetSection("Levels").Get<List<Level>>() ?? []);
}
