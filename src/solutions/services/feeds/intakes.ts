/** What feeds bring in: services and offices of a DLDB, whose sources refer to each other by owner, and directories. */

import { dldbLocations, dldbServices } from '../../../connectors/dldb/dldb.ts';
import type { DldbOffice, DldbService } from '../../../connectors/dldb/model.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import { format, type Intake, type MapContext, type Mapped } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { putOffices, putServices, removeRows } from '../store.ts';
import { directory } from './directory.ts';
import { NOTHING_MORE, type OfficeRecord, type ServiceRecord } from './records.ts';

const FAMILY = 'dldb';
/** Towns renew such exports daily or weekly; after a week of silence the page says so. */
const STALE_AFTER = 'P7D';

const services: Intake<ServiceRecord> = {
  id: 'services',
  formats: [format(dldbServices, serviceRecordOf)],
  licences: 'open',
  staleAfter: STALE_AFTER,
  put: putServices,
  remove: (records, db) => removeRows('service', records, db),
};

const offices: Intake<OfficeRecord> = {
  id: 'offices',
  formats: [format(dldbLocations, officeRecordOf)],
  licences: 'open',
  staleAfter: STALE_AFTER,
  put: putOffices,
  remove: (records, db) => removeRows('office', records, db),
};

export const intakes = [services, offices, directory] as const;

export function serviceRecordOf(
  { key, value }: ReadValue<DldbService>,
  { source }: Pick<MapContext, 'source'>,
): Mapped<ServiceRecord> {
  const { description, authorities, requirements, prerequisites, forms, links, leika, keywords } = value;
  return {
    ars: source.ownerArs,
    record: {
      ...NOTHING_MORE.service,
      ...common(key, value, source.ownerArs),
      about: copy(description),
      keywords,
      leika,
      authorities: authorities.flatMap(({ name, url }) => (name === null ? [] : [{ name, url }])),
      offices: value.offices.map(({ officeId, appointmentUrl, hasAppointments, hint }) => ({
        key: officeId,
        appointmentUrl,
        hasAppointments,
        hint: copy(hint),
      })),
      fees: copy(value.fees),
      durationMinutes: value.durationMinutes,
      processingTime: copy(value.processingTime),
      online: value.online,
      documents: requirements.map(copyPoint),
      conditions: prerequisites.map(copyPoint),
      legal: value.legal.map(copyPoint),
      links: [...forms, ...links],
    },
  };
}

export function officeRecordOf(
  { key, value }: ReadValue<DldbOffice>,
  { source, places }: Pick<MapContext, 'source' | 'places'>,
): Mapped<OfficeRecord> {
  const { ars, point, notes } = whereItLies(value.point, source.ownerArs, places);
  const { officialName, otherNames, organisation, unit, address, contact } = value;
  return {
    ars,
    record: {
      ...NOTHING_MORE.office,
      ...common(key, value, source.ownerArs),
      officialName,
      otherNames,
      organisation,
      unit,
      address,
      point,
      contact,
      hours: copy(value.hours),
      accessibility: copy(value.accessibility),
      services: value.services.filter(({ isPublic }) => isPublic).map(({ serviceId }) => serviceId),
      hiddenServices: value.services.filter(({ isPublic }) => !isPublic).map(({ serviceId }) => serviceId),
    },
    ...(notes.length > 0 && { notes }),
  };
}

/** An office with a wrong point is still an office: it is kept without, and the report says so. */
function whereItLies(point: DldbOffice['point'], owner: Ars, places: MapContext['places']) {
  if (point === null) return { ars: owner, point, notes: [] };
  const found = placeOfPoint(point, places);
  if ('ars' in found) return { ars: found.ars, point, notes: [] };
  return { ars: owner, point: null, notes: [found.fault] };
}

function common(key: string, value: DldbService | DldbOffice, ownerArs: Ars) {
  const { name, language, isPublic, url, changedAt } = value;
  return { ownerArs, family: FAMILY, key, name, language, isPublic, url, changedAt };
}

/** Texts are read-only; records that go into the database are plain. */
function copy(text: DldbService['description']): ServiceRecord['about'] {
  return [...text];
}

function copyPoint({ text, about, url }: DldbService['legal'][number]): ServiceRecord['legal'][number] {
  return { text, about: copy(about), url };
}
