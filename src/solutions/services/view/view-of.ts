/** Gathers all that is known of one service at one place. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { ownersAt, servicesAt, versionsAt } from '../at-place.ts';
import { services as catalogue, serviceOf } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import type { Service } from '../catalogue/model.ts';
import { askElsewhere, isBadlyCovered } from '../finder/ask-elsewhere.ts';
import type { FinderAnswer } from '../finder/finder-answer.ts';
import { type NotesHere, notesOf } from '../notes/notes-of.ts';
import { serviceAddress } from '../out/service-address.ts';
import { absentAt } from '../responsibility/absent-at.ts';
import { onlineOffers, sameServices, unitCompetences } from '../responsibility/competences-store.ts';
import { resolve } from '../responsibility/resolve.ts';
import type { ServiceRow } from '../store/rows.ts';
import { serviceAt } from '../store/service-at.ts';
import { officesOf } from '../store.ts';
import type { ServiceChoice, ServiceText, ServiceView } from './service-view.ts';

const match = createMatcher(catalogue);

export interface ViewOptions {
  /** False: without invented records, for programs and statistics. */
  withExamples?: boolean;
  /** Key of the part of the place (district) that somebody chose. */
  area?: string | null;
  /** Longest time in milliseconds to wait for the federal finder, for a page that somebody opened or a program that
   * wants one service; left out: it is not asked. */
  wait?: number;
}

/**
 * `pageId`: an id of the catalogue, the id of a record, or its address (`<name>-<tail>`). null: no such service, or not
 * one of this place. A choice where several services of one level are the one of the catalogue.
 */
export async function viewOf(
  pageId: string,
  request: PlaceRequest,
  kernel: Kernel,
  options: ViewOptions = {},
): Promise<ServiceView | ServiceChoice | null> {
  const general = serviceOf(pageId) ?? null;
  if (general === null) {
    const row = await serviceAt(pageId, scopeOf(request, kernel, options), kernel.db);
    return row === undefined ? null : gather({ row, general: null }, request, kernel, options);
  }
  const { withExamples = true } = options;
  const here = withExamples
    ? await servicesAt(request.place, kernel)
    : (await versionsAt(request.place, kernel)).real;
  const own = here.standIns.get(general.id) ?? [];
  const [only] = own;
  if (own.length > 1) return { general, choose: own };
  const row =
    only === undefined
      ? undefined
      : await serviceAt(only.service.id, scopeOf(request, kernel, options), kernel.db);
  return gather({ row, general }, request, kernel, options);
}

async function gather(
  { row, general }: { row: (ServiceRow & { area: string }) | undefined; general: Service | null },
  request: PlaceRequest,
  kernel: Kernel,
  options: ViewOptions,
): Promise<ServiceView | null> {
  const text = row === undefined ? null : textOf(row, request, kernel);
  if (row !== undefined && text === null) return null;
  const known = general ?? knownAs(row);
  const scope = scopeOf(request, kernel, options);
  const same = await sameServices(
    { record: row?.record ?? null, leika: row?.record.leika ?? [known?.leika ?? []].flat() },
    scope,
    kernel.db,
  );
  const [competences, online, offices] = await Promise.all([
    unitCompetences(same, scope, kernel.db),
    onlineOffers(same, scope, kernel.db),
    row === undefined ? { offices: [], hidden: 0 } : officesOf(row.record, kernel.db),
  ]);
  const chain = ownersAt(request.place, kernel);
  const noted = await notesBeside({ known, row }, request, kernel);
  const absentInCatalogue =
    known === null
      ? null
      : absentAt(
          known,
          chain.map(({ unit }) => unit),
        );
  // Whoever answers for the Land itself is believed before our own catalogue.
  const absent = noted?.absent ?? absentInCatalogue;
  const responsibility = resolve(competences, {
    ...{ chain, absent, today: scope.today, chosenArea: options.area ?? null },
    isDescribed: same.length > 0,
  });
  const view: ServiceView = {
    page: await pageOf({ row, general, known }, request, kernel),
    general: known,
    text,
    responsibility,
    ...{ offices: offices.offices, officesHidden: offices.hidden, online, notes: noted?.notes ?? [] },
    finder: { kind: 'off' },
  };
  // The one place where somebody else is asked: no feed says anything of this service here.
  if (options.wait === undefined || !isSilent(view)) return view;
  return withFinder(view, await askElsewhere(known, request, kernel, options.wait), kernel);
}

/** At the address of the catalogue where it alone is that service here, however it was asked for. */
async function pageOf(
  { row, general, known }: { row: ServiceRow | undefined; general: Service | null; known: Service | null },
  { place }: PlaceRequest,
  kernel: Kernel,
): Promise<string> {
  if (general !== null || row === undefined) return `dienste/${general?.id ?? ''}`;
  const own = known === null ? [] : ((await servicesAt(place, kernel)).standIns.get(known.id) ?? []);
  const isAlone = own.length === 1 && own[0]?.service.id === row.id;
  return known !== null && isAlone
    ? `dienste/${known.id}`
    : serviceAddress({ id: row.id, name: row.record.name });
}

/** What town halls note beside it. */
async function notesBeside(
  { known, row }: { known: Service | null; row: ServiceRow | undefined },
  request: PlaceRequest,
  kernel: Kernel,
): Promise<NotesHere | undefined> {
  const target = { key: 'one', catalogueId: known?.id ?? null, name: row?.record.name ?? null };
  return (await notesOf([target], request, kernel)).get(target.key);
}

/** Neither a text nor a unit, and nobody who says that there is no such service. */
function isSilent({ text, responsibility }: ServiceView): boolean {
  return text === null && responsibility.kind === 'unknown';
}

/** "Not reachable" is said only where nothing else is known. */
function withFinder(view: ServiceView, finder: FinderAnswer, kernel: Kernel): ServiceView {
  if (finder.kind === 'answer') {
    const { text, responsibility, online } = finder;
    return { ...view, text, responsibility, online, finder };
  }
  if (finder.kind === 'down')
    return { ...view, finder, responsibility: { kind: 'unknown', reason: 'source-down' } };
  if (finder.kind === 'asking')
    return { ...view, finder, responsibility: { kind: 'unknown', reason: 'asking' } };
  if (isBadlyCovered(view.general, kernel))
    return { ...view, finder, responsibility: { kind: 'unknown', reason: 'badly-covered' } };
  if (finder.kind === 'none')
    return { ...view, finder, responsibility: { kind: 'unknown', reason: 'not-in-source' } };
  return { ...view, finder };
}

function textOf(
  { id, record, area, source, seenAt }: ServiceRow & { area: string },
  { place }: PlaceRequest,
  kernel: Kernel,
): ServiceText | null {
  const unit = ownersAt(place, kernel).find(({ keys }) => keys.includes(area))?.unit;
  const info = kernel.sources.info(source, seenAt, kernel.clock.now());
  return unit === undefined || info === null ? null : { id, record, unit, info };
}

function knownAs(row: ServiceRow | undefined): Service | null {
  const id = row === undefined ? null : match(row.record);
  return id === null ? null : (serviceOf(id) ?? null);
}

function scopeOf({ place }: PlaceRequest, kernel: Kernel, { withExamples = true }: ViewOptions) {
  return {
    chain: ownersAt(place, kernel).flatMap(({ keys }) => keys),
    today: civilDate(kernel.clock.now()).toString(),
    without: withExamples ? [] : sourcesLeftOut('no', kernel.sources),
  };
}
