-- Sources that are asked for single answers and never imported: kind "query", with an address, without a schedule.
alter table kernel.source drop constraint source_kind_check;
alter table kernel.source add constraint source_kind_check
  check (kind in ('http', 'upload', 'sample', 'desk', 'query'));
alter table kernel.source drop constraint source_check;
alter table kernel.source add constraint source_address_check
  check ((kind in ('http', 'query')) = (address is not null));
alter table kernel.source add constraint source_schedule_check check (kind <> 'query' or every_seconds is null);
