/** Synthetic objects of a directory, with everything empty that a test does not say. For tests. */
import type {
  Area,
  XzufiCompetence,
  XzufiLoneCompetence,
  XzufiObject,
  XzufiOnlineService,
  XzufiService,
  XzufiUnit,
} from '../../../connectors/xzufi/model.ts';
import { richTextOf } from '../../../kernel/text/rich-text.ts';

const common = { secondaryKeys: [], changedAt: null, validity: [] };

export function service(key: string, own: Partial<XzufiService> = {}): XzufiService {
  return {
    ...{ ...common, type: 'service', key, specialises: null, leika: [] },
    ...{ names: { de: `Synthetische Leistung ${key}` }, titles: {}, modules: [], fees: {}, deadlines: {} },
    ...{ processingTime: {}, release: null, typing: [], sdg: [], categories: [], keywords: {}, areas: [] },
    ...own,
  };
}

export function unit(
  key: string,
  competences: readonly XzufiCompetence[] = [],
  own: Partial<XzufiUnit> = {},
): XzufiUnit {
  return {
    ...{ ...common, type: 'unit', key, names: { de: `Synthetisches Amt ${key}` }, parent: null, about: {} },
    ...{ addresses: [], contact: { phone: null, fax: null, email: null, url: null }, hours: {} },
    ...{ accessibility: {}, competences },
    ...own,
  };
}

export function online(
  key: string,
  competences: readonly XzufiCompetence[] = [],
  own: Partial<XzufiOnlineService> = {},
): XzufiOnlineService {
  return {
    ...{ ...common, type: 'online', key, isForm: false, names: { de: `Synthetischer Onlinedienst ${key}` } },
    ...{
      about: {},
      links: [{ type: null, href: `https://example.org/${encodeURIComponent(key)}`, names: {} }],
    },
    competences,
    ...own,
  };
}

export function lone(
  holder: string,
  competence: XzufiCompetence,
  own: Partial<XzufiLoneCompetence> = {},
): XzufiLoneCompetence {
  return {
    ...common,
    type: 'competence',
    key: `${holder} ${competence.service}`,
    holder,
    holderType: null,
    competence,
    ...own,
  };
}

/** `areas`: twelve digits each; none: nothing is said about where. */
export function competence(
  serviceKey: string,
  areas: readonly (string | Area)[] = [],
  own: Partial<XzufiCompetence> = {},
): XzufiCompetence {
  return {
    service: serviceKey,
    areas: areas.map((area) =>
      typeof area === 'string' ? { ars: area, scheme: null, key: area, name: null } : area,
    ),
    role: { code: '01', name: null },
    validity: [],
    ...own,
  };
}

export function part(key: string, scheme: string | null = 'urn:synthetic:bezirk'): Area {
  return { ars: null, scheme, key, name: null };
}

export function text(code: string, html: string): XzufiService['modules'][number] {
  return { code, texts: { de: richTextOf(html) }, links: [] };
}

export type { XzufiObject };
