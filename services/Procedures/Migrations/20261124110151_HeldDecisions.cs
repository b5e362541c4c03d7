using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Procedures.Migrations
{
    /// <inheritdoc />
    public partial class HeldDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_publication_decisions_effective_from",
                table: "publication_decisions");

            migrationBuilder.AddColumn<string>(
                name: "held_because",
                table: "publication_decisions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_publication_decisions_effective_from",
                table: "publication_decisions",
                column: "effective_from",
                filter: "applied_at is null and held_because is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_publication_decisions_effective_from",
                table: "publication_decisions");

            migrationBuilder.DropColumn(
                name: "held_because",
                table: "publication_decisions");

            migrationBuilder.CreateIndex(
                name: "IX_publication_decisions_effective_from",
                table: "publication_decisions",
                column: "effective_from",
                filter: "applied_at is null");
        }
    }
}
