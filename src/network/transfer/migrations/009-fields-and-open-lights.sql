-- A step that was taken before the light of feasibility could be said, as questions were open.
alter table transfer.step drop constraint step_mark_check;
alter table transfer.step add constraint step_mark_check check (mark in ('red', 'open'));

-- What a project is about, of the fields of work of the network; null: nobody has said it.
alter table transfer.project add column field text check (field ~ '^[a-z]{1,20}$');
create index on transfer.project (field) where field is not null;
