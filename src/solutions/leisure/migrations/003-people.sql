-- Lists for a rainy day. The record says it; the column follows it by itself, also for what was stored before.
alter table leisure.event
  add column indoors text not null
    generated always as (coalesce(record ->> 'indoors', 'unknown')) stored
    check (indoors in ('yes', 'no', 'unknown'));
