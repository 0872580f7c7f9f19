-- What a visitor chose in one tap ("Findet nicht statt"): a word of the solution whose page it is. Needs no text.
alter table kernel.correction add column choice text check (choice ~ '^[a-z][a-z0-9-]{0,29}$');
alter table kernel.correction drop constraint correction_text_check;
alter table kernel.correction
  add constraint correction_text_check check (length(text) <= 2000 and (text <> '' or choice is not null));
create index on kernel.correction (ars, solution, record) where state = 'open' and record is not null;
