using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EGov.Directory.Migrations
{
    /// <inheritdoc />
    public partial class Units : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    consumer = table.Column<string>(type: "text", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.consumer, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parked",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    consumer = table.Column<string>(type: "text", nullable: false),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    partition = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    redrive = table.Column<bool>(type: "boolean", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "positions",
                columns: table => new
                {
                    consumer = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    partition = table.Column<int>(type: "integer", nullable: false),
                    last_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_positions", x => new { x.consumer, x.topic, x.partition });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    share = table.Column<decimal>(type: "numeric", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_successions", x => x.id);
                    table.ForeignKey(
                        name: "FK_successions_units_from_id",
                        column: x => x.from_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_successions_units_to_id",
                        column: x => x.to_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_codes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_codes", x => x.id);
                    table.ForeignKey(
                        name: "FK_unit_codes_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    end_act = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_unit_versions_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_unit_versions_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_created_at",
                table: "idempotency",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_received_at",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "outbox_created",
                table: "outbox",
                column: "created_at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "outbox_unsent",
                table: "outbox",
                column: "id",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_parked_consumer_topic_key_id",
                table: "parked",
                columns: new[] { "consumer", "topic", "key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_successions_from_id_to_id_on",
                table: "successions",
                columns: new[] { "from_id", "to_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_successions_to_id",
                table: "successions",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "IX_unit_codes_unit_id",
                table: "unit_codes",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_unit_codes_value_kind",
                table: "unit_codes",
                columns: new[] { "value", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_unit_versions_parent_id_valid_from",
                table: "unit_versions",
                columns: new[] { "parent_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "IX_unit_versions_unit_id",
                table: "unit_versions",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_units_sequence",
                table: "units",
                column: "sequence");

            migrationBuilder.Sql(Guards);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "drop sequence directory_sequence; drop function guard_tree() cascade; drop function guard_codes() cascade;");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "parked");

            migrationBuilder.DropTable(
                name: "positions");

            migrationBuilder.DropTable(
                name: "successions");

            migrationBuilder.DropTable(
                name: "unit_codes");

            migrationBuilder.DropTable(
                name: "unit_versions");

            migrationBuilder.DropTable(
                name: "units");
        }

        // What no write may break, whoever makes it: the database refuses it at commit.
        const string Guards = """
            create extension if not exists btree_gist;
            create sequence directory_sequence;
            alter table unit_versions
              add constraint unit_versions_days check (valid_to is null or valid_to >= valid_from),
              add constraint unit_versions_one_at_a_time exclude using gist
                (unit_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred;
            alter table unit_codes
              add constraint unit_codes_days check (valid_to is null or valid_to >= valid_from),
              add constraint unit_codes_one_holder exclude using gist
                (kind with =, value with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred,
              add constraint unit_codes_one_of_a_kind exclude using gist
                (unit_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred;
            alter table successions
              add constraint successions_share check (share > 0 and share <= 1),
              add constraint successions_two_units check (from_id <> to_id);

            create function guard_tree() returns trigger language plpgsql as $$
            begin
              if exists (
                with recursive up as (
                  select new.parent_id as id, daterange(new.valid_from, new.valid_to, '[]') as days, 1 as steps
                  union all
                  select v.parent_id, up.days * daterange(v.valid_from, v.valid_to, '[]'), up.steps + 1
                  from up join unit_versions v on v.unit_id = up.id
                    and daterange(v.valid_from, v.valid_to, '[]') && up.days
                  where up.id <> new.unit_id and up.steps < 20)
                select from up where id = new.unit_id or (id is not null and steps = 20)) then
                raise exception 'unit % would stand below itself', new.unit_id
                  using errcode = '23514', constraint = 'unit_versions_one_tree';
              end if;
              return null;
            end $$;
            create constraint trigger unit_versions_one_tree after insert or update on unit_versions
              deferrable initially deferred for each row when (new.parent_id is not null) execute function guard_tree();

            create function guard_codes() returns trigger language plpgsql as $$
            declare holder uuid;
            begin
              select c.unit_id into holder from unit_codes c
              where c.kind = new.kind and c.value = new.value and c.valid_from < new.valid_from
              order by c.valid_from desc limit 1;
              if holder <> new.unit_id and not exists (
                select from successions s where s.from_id = holder and s.to_id = new.unit_id) then
                raise exception 'code % was held by another unit', new.value
                  using errcode = '23514', constraint = 'unit_codes_never_reused';
              end if;
              return null;
            end $$;
            create constraint trigger unit_codes_never_reused after insert on unit_codes
              deferrable initially deferred for each row execute function guard_codes();
            """;
    }
}
