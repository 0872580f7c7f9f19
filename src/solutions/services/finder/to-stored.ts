/** What the finder said, as our records. Pure. */
import type { PvogAnswer, PvogOnlineService, PvogService, PvogUnit } from '../../../connectors/pvog/model.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import { NOTHING_MORE, type OfficeRecord, type OnlineRecord, type ServiceRecord } from '../feeds/records.ts';
import { linksIn, pointsIn, releaseIn, richIn, wordsIn } from './module-texts.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** Records of the finder name each other within it; none is ever taken for one of a feed. */
const FAMILY = 'pvog';
/** The finder says little about these: handbook, section 6. */
const BADLY_COVERED = /jobcenter|job-center/i;

export function toStored(answer: PvogAnswer, leika: string): StoredAnswer {
  if (answer.kind === 'none') return { kind: 'none' };
  const { service, units, online } = answer;
  const said = `${service.name} ${wordsIn(service, '22', '23')}`;
  return {
    kind: 'answer',
    service: serviceRecordOf(service, leika),
    units: units.map((unit) => ({
      role: { code: unit.role.code, name: unit.role.name },
      office: officeRecordOf(unit, service.language),
    })),
    online: online.map((one) => onlineRecordOf(one, service.language)),
    isBadlyCovered: units.length === 0 && BADLY_COVERED.test(said),
  };
}

function serviceRecordOf(service: PvogService, leika: string): ServiceRecord {
  const { id, name, language, changedAt, page, areas, validity } = service;
  return {
    ...NOTHING_MORE.service,
    ...common({ key: id, name, language, changedAt, url: page?.href ?? null }),
    areas: [...areas],
    validity: validity.map((one) => ({ ...one })),
    about: richIn(service, '06', '05', '24'),
    documents: pointsIn(service, '08'),
    conditions: pointsIn(service, '09'),
    legal: pointsIn(service, '07'),
    procedure: richIn(service, '11'),
    remarks: [...richIn(service, '16'), ...richIn(service, '25')],
    fees: richIn(service, '98'),
    deadlines: richIn(service, '97'),
    processingTime: richIn(service, '95'),
    links: linksIn(service, '14', '15'),
    release: releaseIn(service),
    leika: service.leika.length === 0 ? [leika] : [...service.leika],
    keywords: [],
    authorities: [],
    offices: [],
    durationMinutes: null,
    online: null,
  };
}

function officeRecordOf({ id, name, detail }: PvogUnit, language: string): OfficeRecord {
  const [address] = detail?.addresses ?? [];
  const { street = null, postcode = null, town = null, point = null } = address ?? {};
  return {
    ...NOTHING_MORE.office,
    ...common({ key: id, name, language, changedAt: detail?.changedAt ?? null, url: detail?.url ?? null }),
    officialName: null,
    otherNames: [],
    organisation: null,
    unit: null,
    address: { street, postcode, town, hint: null },
    point,
    contact: {
      phone: detail?.phone ?? null,
      fax: detail?.fax ?? null,
      email: detail?.email ?? null,
      url: detail?.url ?? null,
    },
    hours: [...(detail?.hours ?? [])],
    accessibility: [...(detail?.accessibility ?? [])],
    services: [],
    hiddenServices: [],
  };
}

function onlineRecordOf({ id, name, links }: PvogOnlineService, language: string): OnlineRecord {
  return {
    ...common({ key: id, name, language, changedAt: null, url: null }),
    translations: {},
    isForm: false,
    about: [],
    links: links.map(({ text, href }) => ({ type: null, text, href })),
    validity: [],
  };
}

function common(own: {
  key: string;
  name: string;
  language: string;
  changedAt: string | null;
  url: string | null;
}) {
  return { ...own, ownerArs: FEDERATION, family: FAMILY, isPublic: true };
}
