/** What is missing or old in the services of a place: for its desk, and never mended here. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Gap, GapFinder } from '../../../kernel/gaps/gap.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import type { Kernel, PlaceRequest, SourceInfo } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { otherServicesAt, ownersAt, type ServiceHere, versionsAt } from '../at-place.ts';
import { gapsOfOffice, gapsOfService, SERVICE_GAPS } from './gap-kinds.ts';
import { officesToLookAt, servicesToLookAt } from './gap-store.ts';

export const gapFinder: GapFinder = { kinds: SERVICE_GAPS, find };

/** At most so many records of each sort are read; a Land with more sees the first of them. */
const MOST = 2_000;
const PAGE = 200;

async function find(request: PlaceRequest, kernel: Kernel): Promise<Gap[]> {
  const { place, language } = request;
  const { real } = await versionsAt(place, kernel);
  const now = kernel.clock.now();
  const units = new Set(ownersAt(place, kernel).flatMap(({ keys }) => keys));
  const own = [...real.standIns.values()].flat();
  const services = new Map(
    [...own, ...(await othersAt(request, kernel))].map((one) => [one.service.id, one]),
  );
  const [serviceRows, officeRows] = await Promise.all([
    servicesToLookAt([...services.keys()], units, kernel.db),
    officesToLookAt(kernel.places.keys(place.ars), kernel.db, {
      without: sourcesLeftOut('no', kernel.sources),
      limit: MOST,
    }),
  ]);
  return [
    ...real.general.map(
      ({ id, name }): Gap => ({
        ...{ kind: 'no_text', key: id, title: name[fullLanguage(language)], at: null, page: `dienste/${id}` },
        ...{ maintained: null, source: null, entry: noteAbout(name.de) },
      }),
    ),
    ...serviceRows.flatMap(({ id, record, hasUnit, hasOnline }) => {
      const here = services.get(id);
      if (here === undefined) return [];
      const found = gapsOfService(record, { hasUnit, hasOnline }, civilDate(now));
      return found.map(
        (gap): Gap => ({
          ...{ ...gap, key: id, title: record.name, lang: record.language, page: here.page },
          ...{ ...whereOf(record.url, here.info), entry: noteAbout(record.name) },
        }),
      );
    }),
    ...officeRows.flatMap(({ id, source, record }) => {
      const info = kernel.sources.info(source, null, now);
      if (info === null) return [];
      return gapsOfOffice(record).map(
        (gap): Gap => ({
          ...{ ...gap, key: id, title: record.name, lang: record.language, page: `dienste/stelle/${id}` },
          ...whereOf(record.url, info),
        }),
      );
    }),
  ];
}

/** What feeds have beyond the catalogue, page by page. */
async function othersAt({ place }: PlaceRequest, kernel: Kernel): Promise<ServiceHere[]> {
  const all: ServiceHere[] = [];
  while (all.length < MOST) {
    const part = { offset: all.length, limit: PAGE, withExamples: false };
    const { services, total } = await otherServicesAt(place, kernel, part);
    all.push(...services);
    if (services.length === 0 || all.length >= total) break;
  }
  return all;
}

/** The record's own page where it has one, else that of its source. */
function whereOf(url: string | null, info: SourceInfo): Pick<Gap, 'maintained' | 'source'> {
  return { maintained: url ?? info.url, source: info.name };
}

function noteAbout(name: string): NonNullable<Gap['entry']> {
  return { intake: 'notes', content: { name, kind: 'hint', text: '', textEn: '', author: '' } };
}
