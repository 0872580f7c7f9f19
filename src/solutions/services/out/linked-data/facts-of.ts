/** From all that is known of a service or office at a place to what programs are told. Pure. */
import { civilDate, ZONE } from '../../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../../kernel/i18n/language.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import type { SourceInfo } from '../../../../kernel/solution.ts';
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import type { OfficeRecord } from '../../feeds/records.ts';
import type { ResponsibleUnit } from '../../responsibility/responsibility.ts';
import type { OfficeRow } from '../../store/rows.ts';
import { catalogueSource } from '../../texts.ts';
import type { ServiceView } from '../../view/service-view.ts';
import type { AreaFacts, OfficeFacts, OpenFacts, ProviderFacts, ServiceFacts, TextFacts } from './facts.ts';

/** Stretches of time as the house computes them from a rule; only those in state "open" are told. */
export type Stretches = readonly { from: string; until: string; state: string; openEnd?: true }[];

const LONGEST_TEXT = 500;

export interface FactsRequest {
  place: Place;
  language: Language;
  /** Where hours of an office can be computed; left out: they are not told. */
  hoursOf?: (office: OfficeRow) => Stretches;
}

/**
 * null where there is nothing that could be told: the service does not exist here. What the base catalogue only
 * supposes (the usual level, whether it is mostly online) is no fact and stays unsaid.
 */
export function factsOfService(view: ServiceView, request: FactsRequest): ServiceFacts | null {
  const { general, text, responsibility, offices } = view;
  if (responsibility.kind === 'absent') return null;
  const written = fullLanguage(request.language);
  const name = text?.record.name ?? general?.name[written];
  if (name === undefined) return null;
  const area = areaOf(text?.unit ?? request.place);
  const where = offices.map((row) => factsOfOffice(row.record, area, stretchesOf(row, request)));
  const providers = providersOf(view, request);
  const known = new Set(providers.map(nameOf));
  const info = text?.info ?? catalogueSource(request.language);
  return {
    name,
    about: text === null ? (general?.about[written] ?? '') : shortText(text.record.about),
    area,
    leika: [...new Set([text?.record.leika ?? [], general?.leika ?? []].flat())],
    providers,
    operators: [...new Set(where.flatMap(({ organisation }) => organisation ?? []))].filter(
      (one) => !known.has(one),
    ),
    online: onlineOf(view),
    offices: where,
    text: textFactsOf(text?.record ?? { language: written, url: null, changedAt: null }, info),
  };
}

export function textFactsOf(
  { language, url, changedAt }: Pick<OfficeRecord, 'language' | 'url' | 'changedAt'>,
  { licence, name, time }: Pick<SourceInfo, 'licence' | 'name' | 'time'>,
): TextFacts {
  const checkedOn = civilDate(Temporal.Instant.from(time)).toString();
  return { lang: language, ...{ url, changedAt, checkedOn, licence, credit: name } };
}

/** `area`: for which it is responsible. */
export function factsOfOffice(record: OfficeRecord, area: AreaFacts, stretches: Stretches = []): OfficeFacts {
  const { name, otherNames, officialName, organisation, address, point, contact, url } = record;
  const { street, postcode, town } = address;
  const others = officialName === null ? otherNames : [officialName, ...otherNames];
  return {
    ...{ name, organisation, street, postcode, town, point, area },
    otherNames: [...new Set(others)].filter((one) => one !== name),
    ...{ phone: contact.phone, fax: contact.fax, email: contact.email, url: contact.url ?? url },
    open: stretches.flatMap(openOf),
  };
}

export function areaOf({ name, ars }: Pick<Place, 'name' | 'ars'>): AreaFacts {
  return { name, ars, within: null };
}

/** Those who are responsible in the first role; where nobody is found, the authorities that the text itself names. */
function providersOf({ text, responsibility }: ServiceView, request: FactsRequest): ProviderFacts[] {
  if (responsibility.kind === 'found' || responsibility.kind === 'several')
    return responsibility.roles[0].units.flatMap((unit) => providerOf(unit, request));
  return (text?.record.authorities ?? []).map(({ name }) => ({ kind: 'name', name }));
}

function providerOf({ office, area, subArea }: ResponsibleUnit, request: FactsRequest): ProviderFacts[] {
  // Known by its key only: there is nothing to tell.
  if (office === null) return [];
  const whole = areaOf(area);
  const part = subArea?.name ?? null;
  const served = part === null ? whole : { name: part, ars: null, within: whole };
  return [{ kind: 'office', office: factsOfOffice(office.record, served, stretchesOf(office, request)) }];
}

function nameOf(provider: ProviderFacts): string {
  return provider.kind === 'name' ? provider.name : provider.office.name;
}

/** Forms are nothing that can be done online. */
function onlineOf({ text, online }: ServiceView): ServiceFacts['online'] {
  const own = text?.record.online ?? null;
  const all = [
    ...(own === null || !/^https?:/i.test(own.href) ? [] : [{ name: own.text, url: own.href }]),
    ...online
      .filter(({ online: { record } }) => !record.isForm)
      .flatMap(({ online: { record } }) =>
        record.links.map(({ href }) => ({ name: record.name, url: href })),
      ),
  ];
  return [...new Map(all.map((one) => [one.url, one])).values()];
}

function stretchesOf(row: OfficeRow, { hoursOf }: FactsRequest): Stretches {
  return hoursOf?.(row) ?? [];
}

/** A stretch that lasts longer than a day, or whose end nobody said, fits no pair of times. */
function openOf({ from, until, state, openEnd }: Stretches[number]): OpenFacts[] {
  if (state !== 'open' || openEnd === true) return [];
  const [start, end] = [from, until].map((one) => Temporal.Instant.from(one).toZonedDateTimeISO(ZONE));
  if (start === undefined || end === undefined || start.until(end).total('hours') >= 24) return [];
  const clock = (one: Temporal.ZonedDateTime) => one.toPlainTime().toString({ smallestUnit: 'minute' });
  return [{ day: start.toPlainDate().toString(), opens: clock(start), closes: clock(end) }];
}

function shortText(text: RichText): string {
  const parts = text.flatMap((one) =>
    one.type === 'list' ? one.items : one.type === 'link' ? [] : [one.text],
  );
  const whole = parts.join(' ');
  if (whole.length <= LONGEST_TEXT) return whole;
  const end = whole.lastIndexOf(' ', LONGEST_TEXT);
  return `${whole.slice(0, end > 0 ? end : LONGEST_TEXT)} …`;
}
