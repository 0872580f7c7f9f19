-- The search for what feeds bring: inside of words ("Steuer" in "Hundesteuer") and beside typing errors.

-- Part of PostgreSQL itself, and trusted: whoever may create schemas may create it. A database that has it already
-- keeps it where it is.
create extension if not exists pg_trgm with schema services;

-- Rows from before there was a column for it, folded like `fold` does with the letters that occur in German texts; the
-- next import that brings a record writes it exactly.
create function services.fold_once(said text) returns text language sql immutable as $$
  select trim(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(said,
        'ä', 'ae'), 'Ä', 'ae'), 'ö', 'oe'), 'Ö', 'oe'), 'ü', 'ue'), 'Ü', 'ue'), 'ß', 'ss'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZàáâãåçèéêëìíîïñòóôõùúûý',
      'abcdefghijklmnopqrstuvwxyzaaaaaceeeeiiiinoooouuuy'),
    '[^a-z0-9]+', ' ', 'g'))
$$;
update services.service set name_folded = services.fold_once(record->>'name') where name_folded = '';
update services.service
  set words = ' ' || services.fold_once(concat_ws(' ', record->>'name',
    (select string_agg(word, ' ') from jsonb_array_elements_text(record->'keywords') as word))) || ' '
  where words = '' and jsonb_typeof(record->'keywords') = 'array';
update services.office
  set words = ' ' || services.fold_once(concat_ws(' ', record->>'name', record->>'officialName', record->>'unit',
    (select string_agg(word, ' ') from jsonb_array_elements_text(record->'otherNames') as word),
    record->'address'->>'street')) || ' '
  where words = '' and jsonb_typeof(record->'otherNames') = 'array';
drop function services.fold_once;

do $$
declare trigrams text := (select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm');
begin
  execute format('create index service_words on services.service using gin (words %s.gin_trgm_ops)', trigrams);
  execute format('create index office_words on services.office using gin (words %s.gin_trgm_ops)', trigrams);
end $$;
