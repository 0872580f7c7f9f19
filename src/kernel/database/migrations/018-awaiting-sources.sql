-- Connected while its owner only prepared the solution (a draft that never was live): imported, and shown to nobody until
-- the adoption is live (docs/decisions/0029).
alter table kernel.source add column awaits_adoption boolean not null default false;
create index on kernel.source (id) where awaits_adoption;
