using EGov.Directory.AppointPerson;
using EGov.Directory.Codes;
using EGov.Directory.Delegate;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.LoadUnits;

/// <summary>
/// Enters people and posts that are not known, by the rules staff are held to; what is known stays, and a difference
/// is told.
/// </summary>
internal sealed class PeopleLoad(Register register, PostRoles roles, LoadReport report, List<Person> people)
{
    readonly HashSet<Person> touched = [];

    public static async Task ApplyAsync(
        DirectoryDb db, Register register, PostRoles roles, LoadReport report, AuditAct act, string file)
    {
        var known = await db.People.Include(person => person.Posts).ToListAsync();
        var load = new PeopleLoad(register, roles, report, [.. known]);
        foreach (var (row, source) in JsonLines.Read<SourcePerson>(file, report.Findings))
        {
            load.Enter($"{Path.GetFileName(file)}:{row}", source);
        }
        db.People.AddRange(load.touched.Except(known));
        if (load.touched.Count > 0)
        {
            await PeopleWrite.TellAsync(db, act, load.touched, register.Now, default);
        }
    }

    void Enter(string where, SourcePerson source)
    {
        var person = people.Find(one => one.Id == source.Id);
        if (person is not null && person.Facts != source.Facts)
        {
            report.Findings.Add(new(where, source.Name, "PersonStaysAsEntered", "Khác nội dung đã ghi; không sửa."));
        }
        person ??= Person.Enter(source.Id, source.Kind, source.Facts);
        foreach (var post in source.Posts)
        {
            if (CodeText.Recognise(post.Unit) is not { } code || register.At(code, post.From) is not { } unit)
            {
                report.Findings.Add(new(where, post.Unit, UnitTag.Unknown.Code, UnitTag.Unknown.Message));
            }
            else if (!person.Posts.Exists(held => post.IsAlready(held, unit.Id)))
            {
                Give(where, person, unit, post);
            }
            else
            {
                report.Unchanged++;
            }
        }
    }

    void Give(string where, Person person, Unit unit, SourcePost source)
    {
        var refusals = source.Kind == PostKind.Delegated
            ? Delegate(person, unit, source) : Appoint(person, unit, source);
        if (refusals.Count > 0)
        {
            report.Refused(where, source.Unit, refusals);
            return;
        }
        report.Created++;
        touched.Add(person);
        if (!people.Contains(person))
        {
            people.Add(person);
        }
    }

    IReadOnlyList<Refusal> Appoint(Person person, Unit unit, SourcePost source)
    {
        var asked = source.Asked(unit.Id);
        var refusals = AppointPersonRules.Judge(roles, asked, person, unit,
            [.. people.SelectMany(one => one.Posts).Where(post => post.UnitId == unit.Id)]);
        if (refusals.Count == 0)
        {
            person.Posts.Add(Post.Of(NewId(), person.Id, asked.Facts, asked.From, asked.To, asked.Act));
        }
        return refusals;
    }

    IReadOnlyList<Refusal> Delegate(Person person, Unit unit, SourcePost source)
    {
        var from = people.Find(one => one.Id == source.OnBehalfOf)?.Posts.Find(post => post.UnitId == unit.Id
            && post.Role == source.Role && post.Kind != PostKind.Delegated && post.Covers(source.From));
        if (from is null || source.To is not { } to)
        {
            return [PersonTag.UnknownPost];
        }
        var refusals = DelegateRules.Judge(new(person.Id, source.Title, source.From, to, source.Act), from, person,
            register.Below(unit, source.From), roles.Find(source.Role));
        if (refusals.Count == 0)
        {
            person.Posts.Add(from.Delegate(NewId(), person.Id, source.Title, source.From, to, source.Act));
        }
        return refusals;
    }

    Guid NewId() => Guid.CreateVersion7(register.Now);
}
