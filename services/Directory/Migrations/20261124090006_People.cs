using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Directory.Migrations
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    contact_is_public = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    is_head = table.Column<bool>(type: "boolean", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_behalf_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    end_act = table.Column<string>(type: "text", nullable: true),
                    ended_with_unit = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts", x => x.id);
                    table.ForeignKey(
                        name: "FK_posts_people_on_behalf_of_id",
                        column: x => x.on_behalf_of_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_posts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_posts_posts_source_id",
                        column: x => x.source_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_posts_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_folded_id",
                table: "people",
                columns: new[] { "folded", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_sequence",
                table: "people",
                column: "sequence");

            migrationBuilder.CreateIndex(
                name: "IX_posts_on_behalf_of_id",
                table: "posts",
                column: "on_behalf_of_id");

            migrationBuilder.CreateIndex(
                name: "IX_posts_person_id",
                table: "posts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_posts_source_id",
                table: "posts",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_posts_unit_id",
                table: "posts",
                column: "unit_id");

            migrationBuilder.Sql(Guards);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "drop function guard_posts() cascade; drop function guard_posts_of_unit() cascade; drop function posts_outside(uuid);");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "people");
        }

        // What no write may break, whoever makes it: the database refuses it at commit.
        const string Guards = """
            alter table posts
              add constraint posts_days check (valid_to is null or valid_to >= valid_from),
              add constraint posts_delegation check (case when kind = 'delegated'
                then source_id is not null and on_behalf_of_id is not null and valid_to is not null and not is_head
                else source_id is null and on_behalf_of_id is null end),
              add constraint posts_one_head exclude using gist
                (unit_id with =, daterange(valid_from, valid_to, '[]') with &&) where (is_head)
                deferrable initially deferred,
              add constraint posts_held_once exclude using gist
                (person_id with =, unit_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
                where (kind <> 'delegated') deferrable initially deferred,
              add constraint posts_delegated_once exclude using gist
                (person_id with =, unit_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
                where (kind = 'delegated') deferrable initially deferred;

            create function posts_outside(unit uuid) returns boolean language sql stable as $$
              select exists (select from posts p where p.unit_id = unit
                and not coalesce(daterange(p.valid_from, p.valid_to, '[]') <@ (
                  select range_merge(range_agg(daterange(v.valid_from, v.valid_to, '[]')))
                  from unit_versions v where v.unit_id = unit), false))
            $$;

            create function guard_posts() returns trigger language plpgsql as $$
            begin
              if exists (
                select from posts d left join posts s on s.id = d.source_id and s.kind <> 'delegated'
                  and s.person_id = d.on_behalf_of_id and s.unit_id = d.unit_id and s.role = d.role
                  and daterange(d.valid_from, d.valid_to, '[]') <@ daterange(s.valid_from, s.valid_to, '[]')
                where (d.id = new.id or d.source_id = new.id) and d.kind = 'delegated' and s.id is null) then
                raise exception 'a delegation of post % would reach beyond it', new.id
                  using errcode = '23514', constraint = 'posts_within_source';
              end if;
              if posts_outside(new.unit_id) then
                raise exception 'post % would reach beyond its unit', new.id
                  using errcode = '23514', constraint = 'posts_within_unit';
              end if;
              return null;
            end $$;
            create constraint trigger posts_sound after insert or update on posts
              deferrable initially deferred for each row execute function guard_posts();

            create function guard_posts_of_unit() returns trigger language plpgsql as $$
            begin
              if posts_outside(new.unit_id) then
                raise exception 'posts of unit % would outlast it', new.unit_id
                  using errcode = '23514', constraint = 'posts_within_unit';
              end if;
              return null;
            end $$;
            create constraint trigger unit_versions_hold_posts after insert or update on unit_versions
              deferrable initially deferred for each row execute function guard_posts_of_unit();
            """;
    }
}
