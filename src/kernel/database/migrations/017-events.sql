-- What happened in a part of the house and others act on: written in the transaction in which it happened. No
-- personal data; who acts on it is work of the jobs.
create table kernel.event (
  id uuid primary key,
  name text not null check (name ~ '^[a-z][a-z0-9]{0,19}\.[a-z][a-z0-9-]{0,39}$'),
  payload jsonb not null check (jsonb_typeof(payload) = 'object' and length(payload::text) <= 20000),
  at timestamptz not null
);
create index on kernel.event (at);
