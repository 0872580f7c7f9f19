-- The link of the mail before the last one: whoever has its page open goes on while the next mail is written.
alter table waste.bulky_request add column previous_digest text;
create index on waste.bulky_request (previous_digest) where previous_digest is not null;
