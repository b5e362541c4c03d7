using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Procedures.Migrations
{
    /// <inheritdoc />
    public partial class OutboxByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "outbox_created",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "outbox_created",
                table: "outbox",
                column: "created_at")
                .Annotation("Npgsql:IndexMethod", "brin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "outbox_created",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "outbox_created",
                table: "outbox",
                column: "created_at");
        }
    }
}
