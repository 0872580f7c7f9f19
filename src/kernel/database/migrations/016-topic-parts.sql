-- A topic may be chosen in parts of its own, which its solution understands: "waste.reminder/evening-18.bezirk-3.*".
alter table kernel.subscription_choice drop constraint subscription_choice_topic_check;
alter table kernel.subscription_choice
  add constraint subscription_choice_topic_check check (
    topic ~ '^[a-z][a-z0-9]{0,19}\.[a-z][a-z0-9-]{0,29}(/[a-z0-9.+*-]+)?$' and length(topic) <= 1200);
-- Parts are found by their beginning.
create index on kernel.subscription_choice (topic text_pattern_ops) where topic like '%/%';

-- Only to those who chose one of these parts of the topic; null: it has none.
alter table kernel.notification add column parts text[] check (cardinality(parts) between 1 and 2000);
-- Only to those who read this language; null: to all.
alter table kernel.notification add column language text check (language in ('de', 'en', 'de-simple'));
-- usual: as each wants it · soon: not collected, but after the quiet hours · exact: at once, the hour was chosen.
alter table kernel.notification add column pace text not null default 'usual'
  check (pace in ('usual', 'soon', 'exact'));

-- What is told by the clock is told once, also where its job runs twice. No personal data.
create table kernel.told_once (
  key text primary key check (length(key) <= 300),
  at timestamptz not null
);
create index on kernel.told_once (at);
