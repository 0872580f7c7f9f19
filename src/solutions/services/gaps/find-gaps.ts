/** What is missing or old in the services of a place: for its desk, and never mended here. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Gap, GapFinder } from '../../../kernel/gaps/gap.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import type { Kernel, PlaceRequest, SourceInfo } from '../../../kernel/solution.ts';
import { ownersAt, versionsAt } from '../at-place.ts';
import { gapsOfOffice, gapsOfService, SERVICE_GAPS } from './gap-kinds.ts';
import { officesToLookAt, servicesToLookAt } from './gap-store.ts';

export const gapFinder: GapFinder = { kinds: SERVICE_GAPS, find };

/** At most so many records of each sort are read; a Land with more sees the first of them. */
const MOST = 2_000;

async function find(request: PlaceRequest, kernel: Kernel): Promise<Gap[]> {
  const { place, language } = request;
  const { real } = await versionsAt(place, kernel);
  const today = civilDate(kernel.clock.now());
  const units = new Set(ownersAt(place, kernel).flatMap(({ keys }) => keys));
  const services = new Map(real.imported.slice(0, MOST).map((one) => [one.service.id, one]));
  const offices = new Map(real.offices.slice(0, MOST).map((one) => [one.office.id, one]));
  const [serviceRows, officeRows] = await Promise.all([
    servicesToLookAt([...services.keys()], units, kernel.db),
    officesToLookAt([...offices.keys()], kernel.db),
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
      return gapsOfService(record, { hasUnit, hasOnline }, today).map(
        (gap): Gap => ({
          ...{ ...gap, key: id, title: record.name, lang: record.language, page: here.page },
          ...{ ...whereOf(record.url, here.info), entry: noteAbout(record.name) },
        }),
      );
    }),
    ...officeRows.flatMap(({ id, record }) => {
      const here = offices.get(id);
      if (here === undefined) return [];
      return gapsOfOffice(record).map(
        (gap): Gap => ({
          ...{ ...gap, key: id, title: record.name, lang: record.language, page: `dienste/stelle/${id}` },
          ...whereOf(record.url, here.info),
        }),
      );
    }),
  ];
}

/** The record's own page where it has one, else that of its source. */
function whereOf(url: string | null, info: SourceInfo): Pick<Gap, 'maintained' | 'source'> {
  return { maintained: url ?? info.url, source: info.name };
}

function noteAbout(name: string): NonNullable<Gap['entry']> {
  return { intake: 'notes', content: { name, kind: 'hint', text: '', textEn: '', author: '' } };
}
