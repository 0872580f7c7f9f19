/** What a record lacks, or how old it is. Pure; the words stand in i18n as `gap_<kind>`. */
import type { OfficeRecord, ServiceRecord } from '../feeds/records.ts';

export const SERVICE_GAPS = [
  'no_text',
  'expired',
  'old_text',
  'no_unit',
  'no_online',
  'no_documents',
  'no_fees',
  'empty_link',
  'no_address',
  'no_hours',
] as const;
export type ServiceGap = (typeof SERVICE_GAPS)[number];

/** A text that nobody has touched for so long has probably been forgotten. */
const OLD_YEARS = 2;

export interface GapFound {
  kind: ServiceGap;
  /** Instant or civil date. */
  at: string | null;
}

/** `hasUnit` and `hasOnline`: what other records say about it here. */
export function gapsOfService(
  record: ServiceRecord,
  known: { hasUnit: boolean; hasOnline: boolean },
  today: Temporal.PlainDate,
): GapFound[] {
  const { changedAt, offices, authorities, online, documents, fees } = record;
  const over = endOf(record.validity, today);
  const kinds: (GapFound | false)[] = [
    over !== null && { kind: 'expired', at: over },
    isOld(changedAt, today) && { kind: 'old_text', at: changedAt },
    !known.hasUnit && offices.length === 0 && authorities.length === 0 && { kind: 'no_unit', at: changedAt },
    online === null && !known.hasOnline && { kind: 'no_online', at: changedAt },
    documents.length === 0 && { kind: 'no_documents', at: changedAt },
    fees.length === 0 && { kind: 'no_fees', at: changedAt },
    hasEmptyLink(record) && { kind: 'empty_link', at: changedAt },
  ];
  return kinds.filter((one) => one !== false);
}

export function gapsOfOffice(record: OfficeRecord): GapFound[] {
  const { address, hours, hoursRule, changedAt } = record;
  const isWithoutAddress = address.street === null && address.postcode === null && address.town === null;
  const kinds: (GapFound | false)[] = [
    isWithoutAddress && { kind: 'no_address', at: changedAt },
    hours.length === 0 && hoursRule === null && { kind: 'no_hours', at: changedAt },
  ];
  return kinds.filter((one) => one !== false);
}

/** The last day on which it was valid, where all of its spans are over; null: it is, will be, or always is. */
function endOf(validity: ServiceRecord['validity'], today: Temporal.PlainDate): string | null {
  const ends = validity.map(({ until }) => until).filter((until) => until !== null);
  if (ends.length === 0 || ends.length < validity.length) return null;
  const last = ends.toSorted().at(-1) ?? '';
  return last < today.toString() ? last : null;
}

function isOld(changedAt: string | null, today: Temporal.PlainDate): boolean {
  if (changedAt === null) return false;
  const day = Temporal.Instant.from(changedAt).toZonedDateTimeISO('UTC').toPlainDate();
  return Temporal.PlainDate.compare(day, today.subtract({ years: OLD_YEARS })) < 0;
}

/** A link that leads nowhere: empty, a lone "#", or a beginning without an address. */
function hasEmptyLink({ online, links, offices }: ServiceRecord): boolean {
  const all = [
    ...(online === null ? [] : [online.href]),
    ...links.map(({ href }) => href),
    ...offices.flatMap(({ appointmentUrl }) => appointmentUrl ?? []),
  ];
  return all.some((href) => /^(#.*|https?:\/*|mailto:|tel:)?$/i.test(href.trim()));
}
