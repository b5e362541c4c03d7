using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EGov.Directory.Migrations
{
    /// <inheritdoc />
    public partial class Calendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_decisions",
                columns: table => new
                {
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_decisions", x => new { x.calendar_id, x.number });
                    table.ForeignKey(
                        name: "FK_calendar_decisions_calendars_calendar_id",
                        column: x => x.calendar_id,
                        principalTable: "calendars",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_uses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_uses", x => x.id);
                    table.ForeignKey(
                        name: "FK_calendar_uses_calendars_calendar_id",
                        column: x => x.calendar_id,
                        principalTable: "calendars",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calendar_uses_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_uses_calendar_id",
                table: "calendar_uses",
                column: "calendar_id");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_uses_unit_id",
                table: "calendar_uses",
                column: "unit_id");

            migrationBuilder.Sql(Guards);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function guard_decisions() cascade;");

            migrationBuilder.DropTable(
                name: "calendar_decisions");

            migrationBuilder.DropTable(
                name: "calendar_uses");

            migrationBuilder.DropTable(
                name: "calendars");
        }

        // Of several uses of a unit the latest begun decides; what was decided stays as it was written.
        const string Guards = """
            alter table calendar_uses
              add constraint calendar_uses_days check (valid_to is null or valid_to >= valid_from),
              add constraint calendar_uses_one_begins unique (unit_id, valid_from) deferrable initially deferred;
            create function guard_decisions() returns trigger language plpgsql as $$
            begin
              raise exception 'decisions are never changed'
                using errcode = '23514', constraint = 'calendar_decisions_stay';
            end $$;
            create trigger calendar_decisions_stay before update or delete on calendar_decisions
              for each row execute function guard_decisions();
            """;
    }
}
