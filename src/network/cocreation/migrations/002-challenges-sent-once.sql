-- What is sent twice is one challenge: the id of the wish that the desk sent with it. null: it came another way.
alter table cocreation.challenge add column wish uuid unique;
create index on cocreation.challenge (merged_into) where merged_into is not null;
