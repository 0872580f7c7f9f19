-- When the building areas of a unit last changed, so that lots which were checked before are checked again.
create table parking.zone_change (
  ars text primary key check (ars ~ '^[0-9]{12}$'),
  changed_at timestamptz not null
);

-- When the desk last asked the owner something that has to be known before it decides, and when a lot was last checked
-- anew without anything to be said about it (`checked_at` is the check that counts).
alter table parking.lot add column asked_at timestamptz, add column rechecked_at timestamptz;
