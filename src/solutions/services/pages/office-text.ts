/** An office in words: address and contact. What the feed does not say has no row. */
import type { Block, FactRow, ListItem } from '../../../kernel/solution.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import type { Say } from '../texts.ts';

/** "Implerstraße 11, 81371 München"; '' where the feed says nothing. Single parts may be missing. */
export function writeAddress({ street, postcode, town }: OfficeRecord['address']): string {
  const below = [postcode, town].filter((part) => part !== null).join(' ');
  return [street ?? '', below].filter((part) => part !== '').join(', ');
}

const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** To its page where it is a record of ours; a unit that the federal finder named leads to its own site, if it has one. */
export function officeLink({ id, url }: { id: string; url: string | null }): Pick<ListItem, 'page' | 'href'> {
  if (RECORD.test(id)) return { page: `dienste/stelle/${id}` };
  return url === null ? {} : { href: url };
}

/** Address, phone, mail, web; one sentence where nothing says how to reach it. */
export function contactBlocks(record: OfficeRecord, say: Say): Block[] {
  const { address, contact, language: lang } = record;
  const { phone, fax, email, url } = contact;
  const written = writeAddress(address);
  const rows: FactRow[] = [
    ...(written === '' && address.hint === null
      ? []
      : [
          {
            label: say('row_address'),
            value: written === '' ? (address.hint ?? '') : written,
            lang,
            ...(written !== '' && address.hint !== null && { note: address.hint, noteLang: lang }),
          },
        ]),
    ...(phone === null
      ? []
      : [{ label: say('row_phone'), value: phone, href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }]),
    ...(email === null ? [] : [{ label: say('row_email'), value: email, href: `mailto:${email}` }]),
    ...(fax === null ? [] : [{ label: say('row_fax'), value: fax }]),
    ...(url === null ? [] : [{ label: say('row_web'), value: url, href: url }]),
  ];
  const isReachable = phone !== null || email !== null || url !== null;
  return [
    ...(rows.length === 0 ? [] : [{ type: 'facts' as const, rows }]),
    ...(isReachable ? [] : [{ type: 'text' as const, text: say('contact_none'), tone: 'note' as const }]),
  ];
}
