using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Dossiers.Migrations
{
    /// <summary>What queues, look-up and reports read: columns PostgreSQL computes, and their indexes.</summary>
    public partial class Queues : Migration
    {
        const string Open = "state not in ('returned', 'notAccepted', 'withdrawn', 'stopped', 'refused')";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop index dossiers_queue;
                alter table dossiers
                  add look_up_secret uuid not null default gen_random_uuid(),
                  add moved_at timestamptz,
                  add due_order timestamptz generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
                  add paused boolean generated always as
                    (coalesce((ledger #>> '{lines,-1,stopped}')::boolean, false)) stored,
                  add id_number text generated always as (filing #>> '{applicant,idNumber}') stored,
                  add applicant_folded text generated always as (lower(translate(filing #>> '{applicant,name}',
                    'àÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆìÌíÍĩĨỉỈịỊòÒóÓõÕ' ||
                    'ỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰỳỲýÝỹỸỷỶỵỴđĐ',
                    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooo' ||
                    'oooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd'))) stored;
                update dossiers set moved_at =
                  (select max(at) from dossier_steps where dossier_id = id);
                alter table dossiers alter moved_at set not null, alter look_up_secret drop default;
                create index dossiers_by_id_number on dossiers (id_number);
                """);
            foreach (var unit in new[] { "holder", "receiving", "competent" })
            {
                migrationBuilder.Sql($"""
                    create index dossiers_{unit}_queue on dossiers ({unit}_unit_id, due_order, id)
                    include (paused, state) where {Open}
                    """);
            }
            migrationBuilder.Sql("""
                create index dossiers_report on dossiers (received_at) include (id, competent_unit_id, receiving_unit_id,
                  field, channel, state, due_at, finished_at, moved_at, paused) where received_at is not null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"""
                alter table dossiers drop due_order, drop paused, drop id_number, drop applicant_folded,
                  drop moved_at, drop look_up_secret;
                drop index if exists dossiers_report;
                create index dossiers_queue on dossiers (holder_unit_id, due_at, id) where {Open}
                """);
        }
    }
}
