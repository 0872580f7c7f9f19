/**
 * Answers of the search service as public programs read them (README, "Where the shapes are from"). All content is
 * synthetic but the pairs of service and place that the handbook names.
 */

export interface SyntheticUnit {
  id: string;
  title: string;
  role?: unknown;
}

/** A page of `v3/servicedescriptions/leikaid`: a Spring page, as `benjaminaaron/d-stack-kg` reads it. */
export function hitPage(hits: readonly Record<string, unknown>[]): Record<string, unknown> {
  return { content: hits, totalElements: hits.length, number: 0, size: 20 };
}

/** `v6/servicedescriptions/{id}/detail`, as `benjaminaaron/d-stack-kg` maps it. */
export function detail(own: Record<string, unknown>): Record<string, unknown> {
  return {
    id: 'L900001.LB.1',
    name: 'Synthetische Leistung',
    leikakeys: ['99050012104000'],
    ars: ['050000000000'],
    availableLanguages: ['de', 'en'],
    validityPeriods: [{ validFrom: '1970-01-01', validTo: '2999-12-31' }],
    lastUpdate: '2026-11-01T08:30:00+01:00',
    personalMatters: [
      {
        code: '2000000',
        children: [{ code: '2010000', children: [{ code: '2010100', name: 'Anmeldepflichten' }] }],
      },
    ],
    details: [
      module('06', '<p>Synthetischer Text &uuml;ber eine Leistung.&#8203;</p><script>alert(1)</script>'),
      module('08', '<ul><li>Ausweis&nbsp;oder Pass</li><li>Formular</li></ul>'),
      module('09', '<p>Synthetische Bedingung</p>'),
      { ...module('07', ''), links: [{ title: 'Synthetisches Gesetz', uri: 'https://gesetze.example/1' }] },
      { ...module('98', 'Synthetische Kosten'), details: [{ title: 'Ausweis', text: '<p>12 Euro</p>' }] },
      module('95', 'Zwei Wochen'),
      { ...module('93', 'Synthetisches Ministerium'), date: '2026-05-04' },
    ],
    sourcePortals: [{ title: 'Synthetisches Portal', uri: 'https://portal.example/1' }],
    onlineServiceLinks: [
      { id: 'L900001.OD.1', title: 'Synthetischer Online-Dienst', uri: 'https://online.example/1' },
    ],
    ...own,
  };
}

export function module(code: string, text: string): Record<string, unknown> {
  return { code, text };
}

/** `v2/organisationunits/titles`: the role as object with code and name. */
export function unit(id: string, title: string, role: unknown = RESPONSIBLE): SyntheticUnit {
  return { id, title, role };
}

export const RESPONSIBLE = { code: '01', name: 'Zuständige Stelle' };
export const CONTACT = { code: '03', name: 'Ansprechpunkt' };

/** `v5/organisationunits/detail`: address fields may be missing, each of them. */
export function unitDetail(own: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Synthetisches Amt',
    lastUpdate: '2026-10-01T00:00:00Z',
    location: {
      addresses: [
        { type: 'Postanschrift', street: 'Postfach 1', zip: '00002', city: 'Musterstadt' },
        {
          ...{ type: 'Hausanschrift', street: 'Musterweg 1', zip: '00001', city: 'Musterstadt' },
          geo: { latitude: 50.9, longitude: '6.9' },
        },
      ],
      communications: [
        { code: '02', name: 'Telefon', value: '+49 000 1' },
        { name: 'Fax', value: '+49 000 2' },
        { name: 'E-Mail', value: 'amt@example.org' },
      ],
    },
    additionalInformation: [{ type: 'INFO_TIMES', text: '<p>Mo&nbsp;8-12 Uhr</p>' }],
    internetAddresses: [{ uri: 'https://amt.example' }],
    ...own,
  };
}

/** `v2/onlineservices/detail`. */
export function onlineDetail(uri: string): Record<string, unknown> {
  return { name: 'Synthetischer Online-Dienst', links: [{ title: 'Zum Antrag', uri }] };
}

/** A page of `v1beta2/onlineservices`. */
export function onlinePage(
  ids: readonly string[],
  { total, next = null }: { total: number; next?: string | null },
): Record<string, unknown> {
  return {
    totalHits: total,
    hits: [],
    onlineservices: ids.map((id) => ({
      id,
      name: `Dienst ${id}`,
      links: [{ uri: `https://online.example/${id}` }],
      serviceDescriptions: [{ ars: ['050000000000'] }],
    })),
    ...(next !== null && { nextPageToken: next }),
  };
}
