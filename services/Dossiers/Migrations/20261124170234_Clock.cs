using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Dossiers.Migrations
{
    /// <inheritdoc />
    public partial class Clock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "clarifications",
                table: "dossiers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "look_at",
                table: "dossiers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "state_before",
                table: "dossiers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "state_since",
                table: "dossiers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "article",
                table: "dossier_steps",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "holder_subject",
                table: "dossier_steps",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calendar_decisions_done",
                columns: table => new
                {
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_decisions_done", x => new { x.calendar_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "dossier_corrections",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_corrections", x => new { x.dossier_id, x.step });
                });

            migrationBuilder.CreateTable(
                name: "dossier_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    acting_for = table.Column<string>(type: "text", nullable: false),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_notes", x => new { x.dossier_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => new { x.dossier_id, x.due_at, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "supplements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    acting_for = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    papers = table.Column<string>(type: "jsonb", nullable: false),
                    due_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    due_after = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supplements", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "dossiers_look_at",
                table: "dossiers",
                column: "look_at",
                filter: "look_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_supplements_dossier_id_step",
                table: "supplements",
                columns: new[] { "dossier_id", "step" });

            migrationBuilder.CreateIndex(
                name: "supplements_open",
                table: "supplements",
                column: "dossier_id",
                unique: true,
                filter: "answered_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_decisions_done");

            migrationBuilder.DropTable(
                name: "dossier_corrections");

            migrationBuilder.DropTable(
                name: "dossier_notes");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "supplements");

            migrationBuilder.DropIndex(
                name: "dossiers_look_at",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "clarifications",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "look_at",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "state_before",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "state_since",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "article",
                table: "dossier_steps");

            migrationBuilder.DropColumn(
                name: "holder_subject",
                table: "dossier_steps");
        }
    }
}
