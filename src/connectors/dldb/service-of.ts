/** One service of an export in our shape, or why not. Pure. */
import type { Item } from '../../kernel/sources/connector.ts';
import {
  type Fields,
  fieldsAt,
  flagAt,
  lineAt,
  listAt,
  nameAt,
  numberAt,
  richAt,
  webAddressAt,
} from '../../kernel/sources/json/loose-values.ts';
import { richTextOf } from '../../kernel/text/rich-text.ts';
import type { DldbLink, DldbService } from './model.ts';
import { appointmentOf, linkOf, linksAt, metaOf, type Note, pointsAt, recordOf } from './parts.ts';

export function serviceOf(value: unknown, where: string): Item<DldbService> {
  const record = recordOf(value, where);
  if ('fault' in record) return { kind: 'fault', ...record.fault };
  const { id, name, fields } = record;
  const notes: Note[] = [];
  const minutes = numberAt(fields, 'duration');
  const service: DldbService = {
    id,
    name,
    description: richAt(fields, 'description'),
    keywords: keywordsOf(fieldsAt(fields, 'meta')),
    leika: leikaOf(lineAt(fields, 'leika'), notes),
    ...metaOf(fields, id, '{serviceId}'),
    isPublic: flagAt(fields, 'public') ?? true,
    authorities: listAt(fields, 'authorities').flatMap((one) => {
      const authority = lineAt(one, 'id');
      return authority === null
        ? []
        : [{ id: authority, name: nameAt(one, 'name'), url: webAddressAt(one, 'webinfo') }];
    }),
    offices: officesOf(fields),
    fees: richAt(fields, 'fees'),
    durationMinutes: minutes !== null && minutes > 0 && minutes <= 1440 ? Math.round(minutes) : null,
    processingTime: richAt(fields, 'processing_time'),
    online: linkOf(fieldsAt(fields, 'onlineprocessing')),
    ...linksOf(fields),
    requirements: pointsAt(fields, 'requirements'),
    prerequisites: pointsAt(fields, 'prerequisites'),
    legal: pointsAt(fields, 'legal'),
  };
  return { kind: 'value', key: id, where, value: service, ...(notes.length > 0 && { notes }) };
}

function keywordsOf(meta: Fields): string[] {
  // Longer than a line: some lists of München have 700 characters.
  const text = Object.hasOwn(meta, 'keywords') ? meta.keywords : null;
  if (typeof text !== 'string') return [];
  const words = text
    .slice(0, 10_000)
    .split(/[,;]/)
    .map((word) => richTextOf(word)[0]);
  return [...new Set(words.flatMap((word) => (word?.type === 'paragraph' ? [word.text] : [])))];
}

/** A cell may hold several keys, comma separated; what is no key of 14 digits from 99 on is told. */
function leikaOf(cell: string | null, notes: Note[]): string[] {
  const parts = (cell ?? '').split(/[,;\s]+/).filter((part) => part !== '');
  const keys = parts.filter((part) => /^99\d{12}$/.test(part));
  if (keys.length < parts.length)
    notes.push({
      code: 'no-leika',
      reason: `"${(cell ?? '').slice(0, 100)}" holds what is no service key: 14 digits that begin with 99.`,
    });
  return [...new Set(keys)];
}

function officesOf(fields: Fields): DldbService['offices'] {
  const seen = new Set<string>();
  return listAt(fields, 'locations').flatMap((one) => {
    const officeId = lineAt(one, 'location');
    if (officeId === null || seen.has(officeId)) return [];
    seen.add(officeId);
    return [
      {
        officeId,
        ...appointmentOf(one),
        hint: [...richAt(one, 'hint'), ...richAt(one, 'responsibility_hint')],
      },
    ];
  });
}

function linksOf(fields: Fields): { forms: DldbLink[]; links: DldbLink[] } {
  const links = once(linksAt(fields, 'links'));
  const known = new Set(links.map(({ href }) => href));
  return { forms: once(linksAt(fields, 'forms')).filter(({ href }) => !known.has(href)), links };
}

function once(links: readonly DldbLink[]): DldbLink[] {
  return [...new Map(links.map((link) => [`${link.href} ${link.text}`, link])).values()];
}
