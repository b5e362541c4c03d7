create sequence if not exists audit_entry_ids as bigint;
-- A transaction has its number before it takes an id. So whoever holds an id that cannot be seen yet is counted among
-- the running transactions, and the chain knows when a gap will stay one.
create table if not exists audit_entries (
  id bigint primary key default case when pg_current_xact_id() is not null then nextval('audit_entry_ids') end,
  at timestamptz not null default clock_timestamp(),
  actor text not null, actor_kind text not null, client text not null, on_behalf_of text not null,
  action text not null, object text not null, purpose text not null, decision text not null,
  before_hash bytea, after_hash bytea, times int not null default 1);
alter sequence audit_entry_ids owned by audit_entries.id;
create table if not exists audit_links (position bigint primary key, entry_id bigint not null, hash bytea not null);
create table if not exists audit_heads (
  position bigint primary key, hash bytea not null, sealed_at timestamptz not null,
  key_id text not null, public_key bytea not null, signature bytea not null);
create table if not exists audit_key (id int primary key check (id = 1), private_key bytea not null);
-- What other services sealed; two heads of one position that differ are both kept.
create table if not exists kept_heads (
  service text not null, position bigint not null, hash bytea not null, sealed_at timestamptz not null,
  key_id text not null, public_key bytea not null, signature bytea not null,
  kept_at timestamptz not null default clock_timestamp(), primary key (service, position, hash, key_id));
create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare name text;
begin
  foreach name in array array['audit_entries', 'audit_links', 'audit_heads', 'audit_key', 'kept_heads'] loop
    execute format('create or replace trigger append_only before update or delete or truncate on %I
      for each statement execute function audit_is_append_only()', name);
    execute format('revoke update, delete, truncate on %I from public, current_user', name);
  end loop;
end $$;
