using EGov.Directory.Calendars;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.LoadUnits;

/// <summary>
/// <c>--load MANIFEST [--files FOLDER] [--province CODE]...</c>: loads lists of units and people, tells step by step what became
/// of them and ends. A second load of the same lists changes nothing.
/// </summary>
internal static class LoadCommand
{
    const string Word = "--load";

    public static bool IsAsked(string[] args) => args.Contains(Word, StringComparer.Ordinal);

    /// <summary>0 when all was read, 1 when the words or the files were of no use.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (After(args, Word).FirstOrDefault() is not { } file || !File.Exists(file))
        {
            await output.WriteLineAsync("--load needs a manifest that is there");
            return 1;
        }
        try
        {
            var manifest = await LoadManifest.ReadAsync(file, default);
            var folder = After(args, "--files").FirstOrDefault() ?? Path.GetDirectoryName(Path.GetFullPath(file))!;
            var only = After(args, "--province").ToList();
            foreach (var step in manifest.Steps)
            {
                await output.WriteLineAsync($"{step.From:yyyy-MM-dd} {step.Act}");
                var asked = only.Count > 0 ? step with { Provinces = only } : step;
                await (await LoadAsync(services, asked, folder)).WriteAsync(output);
            }
            return 0;
        }
        catch (Exception error) when (IsOfTheFiles(error))
        {
            await output.WriteLineAsync($"  the load ended: {error.Message}");
            return 1;
        }
    }

    /// <summary>One step in one transaction: all of it or nothing.</summary>
    public static async Task<LoadReport> LoadAsync(IServiceProvider services, LoadStep step, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var time = services.GetRequiredService<TimeProvider>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await DirectoryWrite.LockAsync(db, default);
        var register = await ReadAsync(db, time);
        var report = new LoadReport();
        if (step.People is { } people)
        {
            await PeopleLoad.ApplyAsync(
                db, register, services.GetRequiredService<PostRoles>(), report, ActOf(step), Path.Combine(folder, people));
            await transaction.CommitAsync();
            return report;
        }
        if (step.Calendars is { } calendars)
        {
            await LoadCalendarsAsync(db, step, Path.Combine(folder, calendars), register, report, time.GetUtcNow());
            await transaction.CommitAsync();
            return report;
        }
        StepFiles.Apply(step, folder, register, services.GetRequiredService<Levels>(), report);
        db.Units.AddRange(register.Added);
        db.Successions.AddRange(register.AddedEdges);
        if (register.Touched.Count > 0)
        {
            await DirectoryWrite.TellAsync(db, ActOf(step), register.Touched, time.GetUtcNow(), default);
        }
        await transaction.CommitAsync();
        return report;
    }

    static AuditAct ActOf(LoadStep step) => new(AuditActor.Operator, "LoadUnits", "load", step.Act);

    static async Task LoadCalendarsAsync(
        DirectoryDb db, LoadStep step, string file, Register register, LoadReport report, DateTimeOffset now)
    {
        var shelf = await CalendarShelf.TakeAsync(db, default);
        var drafts = new CalendarLoad(register, shelf, report, step).Apply(CalendarFile.Read(file), now);
        if (drafts.Count > 0)
        {
            await shelf.DecideAsync(drafts, new(CalendarLoad.Kind, step.Act, step.Act, ActOf(step), IsPreview: false),
                now, default);
        }
    }

    static async Task<Register> ReadAsync(DirectoryDb db, TimeProvider time)
    {
        var register = new Register(time);
        foreach (var unit in await db.Units.Include(row => row.Versions).Include(row => row.Codes).AsSplitQuery()
            .ToListAsync())
        {
            register.Know(unit);
        }
        foreach (var edge in await db.Successions.ToListAsync())
        {
            register.Know(edge);
        }
        return register;
    }

    static IEnumerable<string> After(string[] args, string word) => args.Index()
        .Where(found => found.Item == word && found.Index + 1 < args.Length).Select(found => args[found.Index + 1]);

    static bool IsOfTheFiles(Exception error) =>
        error is IOException or InvalidDataException or System.Text.Json.JsonException;
}
