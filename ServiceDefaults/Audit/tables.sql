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
-- A chain of one row a link, as it was at first, is taken over below; no turn may be under way then.
select pg_advisory_xact_lock(7300004);
do $$ begin
  if (select relkind from pg_class where oid = to_regclass('audit_links')) = 'r' then
    alter table audit_links rename to single_links;
  end if;
end $$;
-- The links of one turn, the n-th entry with the n-th 32 bytes of the hashes: a row for each would cost what an entry
-- costs. Hashes do not compress.
create table if not exists audit_blocks (
  first bigint not null, entry_ids bigint[] not null, hashes bytea not null,
  last bigint generated always as (first + cardinality(entry_ids) - 1) stored primary key,
  check (octet_length(hashes) = 32 * cardinality(entry_ids)));
alter table audit_blocks alter hashes set storage external;
do $$ begin
  if to_regclass('single_links') is not null then
    insert into audit_blocks (first, entry_ids, hashes)
      select min(position), array_agg(entry_id order by position), string_agg(hash, '' order by position)
      from (select *, position - row_number() over (order by position) as gaps from single_links) link
      group by gaps, (position - 1) / 1000;
    drop table single_links;
  end if;
end $$;
create or replace view audit_links as
  select first + n - 1 as position, entry_ids[n] as entry_id, substr(hashes, (32 * n - 31)::int, 32) as hash
  from audit_blocks, generate_series(1, cardinality(entry_ids)) n;
create table if not exists audit_heads (
  position bigint primary key, hash bytea not null, sealed_at timestamptz not null,
  key_id text not null, public_key bytea not null, signature bytea not null);
create table if not exists audit_key (id int primary key check (id = 1), private_key bytea not null);
-- What other services sealed; two heads of one position that differ are both kept.
create table if not exists kept_heads (
  service text not null, position bigint not null, hash bytea not null, sealed_at timestamptz not null,
  key_id text not null, public_key bytea not null, signature bytea not null,
  kept_at timestamptz not null default clock_timestamp(), primary key (service, position, hash, key_id));
-- Nobody asks but by number. Sampling all these texts and lists again for each tenth that is added would cost more than
-- the entries do.
do $$
declare name text; field text;
begin
  for name, field in select attrelid::regclass, attname from pg_attribute
      where attrelid in ('audit_entries'::regclass, 'audit_blocks'::regclass) and attnum > 0 loop
    execute format('alter table %I alter %I set statistics 0', name, field);
  end loop;
end $$;
create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare name text;
begin
  foreach name in array array['audit_entries', 'audit_blocks', 'audit_heads', 'audit_key', 'kept_heads'] loop
    execute format('create or replace trigger append_only before update or delete or truncate on %I
      for each statement execute function audit_is_append_only()', name);
    execute format('revoke update, delete, truncate on %I from public, current_user', name);
  end loop;
end $$;
