/** Services as the API tells them. */
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import type { ServiceHere } from '../at-place.ts';
import { documentsOf, serviceOf } from '../catalogue/catalogue.ts';
import type { Service } from '../catalogue/model.ts';
import { finderJson } from '../finder/finder-json.ts';
import type { Responsibility, ResponsibleUnit } from '../responsibility/responsibility.ts';
import { responsibleFor } from '../responsibility/responsible.ts';
import type { OfficeRow } from '../store/rows.ts';
import { catalogueSource } from '../texts.ts';
import type { ServiceChoice, ServiceText, ServiceView } from '../view/service-view.ts';

/** A service of the base catalogue: general, to be verified. */
export function asGeneral(
  service: Service,
  { place, language }: PlaceRequest,
  kernel: Pick<Kernel, 'places'>,
) {
  const { id, name, about, situation, level, online, leika } = service;
  const { unit } = responsibleFor(level, place, kernel.places.ancestors(place.ars));
  return {
    id,
    origin: 'catalogue' as const,
    name: name[fullLanguage(language)],
    about: about[fullLanguage(language)],
    situation,
    level,
    responsible: unit === null ? null : asUnit(unit),
    online,
    documents: documentsOf(service, language),
    leika: leika[0] ?? null,
    source: catalogueSource(language),
  };
}

/** A service of a feed, in a list. */
export function asOwn({ service, unit, info }: ServiceHere) {
  const { id, name, excerpt, catalogueId, hasOnline, leika } = service;
  const situation = catalogueId === null ? null : (serviceOf(catalogueId)?.situation ?? null);
  return { ...ofFeed({ id, name, about: excerpt, unit, info, hasOnline, leika: leika[0] }), situation };
}

/** One service with all that is known of it here; null: nothing is. */
export function asFull(view: ServiceView, request: PlaceRequest, kernel: Kernel) {
  const { general, text, page, online, offices, notes } = view;
  const inList =
    text !== null ? ofText(text, view) : general === null ? null : asGeneral(general, request, kernel);
  if (inList === null) return null;
  return {
    ...inList,
    page,
    detail: text === null ? null : detailOf(text),
    responsibility: asResponsibility(view.responsibility),
    offices: offices.flatMap((row) => asOffice(row, kernel) ?? []),
    onlineServices: online.map(({ online: { record, source, seenAt }, area }) => ({
      ...{ name: record.name, isForm: record.isForm, area },
      links: record.links.map(({ text: words, href }) => ({ text: words, href })),
      source: kernel.sources.info(source, seenAt, kernel.clock.now()),
    })),
    notes: notes.map(({ text: words, lang, author, unit, until }) => ({
      ...{ text: words, lang, author, until },
      unit: asUnit(unit),
    })),
    choices: [],
    finder: finderJson(view.finder),
  };
}

/** What the catalogue says, and the ids between which nobody but the caller chooses. */
export function asChoice({ general, choose }: ServiceChoice, request: PlaceRequest, kernel: Kernel) {
  return {
    ...asGeneral(general, request, kernel),
    page: `dienste/${general.id}`,
    ...{ detail: null, offices: [], onlineServices: [], notes: [] },
    responsibility: asResponsibility({ kind: 'unknown', reason: 'not-in-source' }),
    choices: choose.map(({ service }) => service.id),
    finder: { state: 'off' as const },
  };
}

export function asResponsibility(responsibility: Responsibility) {
  const { kind } = responsibility;
  return {
    kind,
    reason: kind === 'unknown' ? responsibility.reason : null,
    absent: kind === 'absent' ? { land: asUnit(responsibility.land), ...responsibility.said } : null,
    roles:
      kind === 'found' || kind === 'several'
        ? responsibility.roles.map(({ role, units }) => ({ role, units: units.map(asResponsible) }))
        : [],
  };
}

export function asOffice(
  { id, ars, source, seenAt, record }: OfficeRow,
  kernel: Pick<Kernel, 'sources' | 'clock'>,
) {
  const info = kernel.sources.info(source, seenAt, kernel.clock.now());
  return info === null ? null : { ...record, id, ars, source: info };
}

function asResponsible({ key, office, area, subArea }: ResponsibleUnit) {
  return {
    key,
    office: office?.id ?? null,
    name: office?.record.name ?? null,
    area: asUnit(area),
    part: subArea,
  };
}

function ofText({ id, record, unit, info }: ServiceText, { general, page, online }: ServiceView) {
  const first = record.about.find(({ type }) => type === 'paragraph');
  return {
    ...ofFeed({
      id: id ?? page.replace('dienste/', ''),
      name: record.name,
      about: first?.type === 'paragraph' ? first.text.slice(0, 300) : '',
      ...{ unit, info },
      hasOnline: record.online !== null || online.some((one) => !one.online.record.isForm),
      leika: record.leika[0],
    }),
    situation: general?.situation ?? null,
  };
}

function detailOf({ record }: ServiceText) {
  const { about: description, ...detail } = record;
  return { ...detail, description };
}

function ofFeed(one: {
  id: string;
  name: string;
  about: string;
  unit: Place;
  info: ServiceText['info'];
  hasOnline: boolean;
  leika: string | undefined;
}) {
  const { id, name, about, unit, info, hasOnline, leika } = one;
  return {
    ...{ id, name, about },
    origin: 'feed' as const,
    level: null,
    responsible: asUnit(unit),
    online: hasOnline ? ('yes' as const) : null,
    documents: [],
    leika: leika ?? null,
    source: info,
  };
}

function asUnit({ ars, name, kind }: Place) {
  return { ars, name, kind };
}
