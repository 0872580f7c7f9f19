/** Trials at the desk: what a feed would bring, before anything is saved. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { FoundColumn } from '../connector.ts';
import type { FetchedFeed } from '../fetch/feed-request.ts';
import { fetchFeed } from '../fetch/fetch-feed.ts';
import { takeUpload } from '../fetch/take-upload.ts';
import { findIntake } from '../find-intake.ts';
import { trySource } from '../run/try-source.ts';
import type { Source } from '../source.ts';
import { SourceError } from '../source-error.ts';
import { countsOf, lineInWords } from './describe-source.ts';
import { wordIn } from './describe-ways.ts';
import { flatValues } from './flat-values.ts';
import { findUpload } from './keep-upload.ts';
import type { columnsQuestion, trialQuestion } from './schemas.ts';
import { requireSettings } from './settings-form.ts';
import { runHouseOf, type SourceDesk } from './source-desk.ts';
import type { TrialAnswer, TrialRow } from './sources-api.ts';
import { valuesInWords, whereInWords } from './value-words.ts';

/** Somebody waits for it. */
const TRIAL_MILLISECONDS = 60_000;
const LINES = 100;
const NOT_SAVED = '00000000-0000-7000-8000-000000000000';
const MOST = 3;
let running = 0;

type TrialQuestion = z.infer<typeof trialQuestion>;
interface Asking {
  place: Place;
  language: Language;
  house: SourceDesk;
}

/** `known`: the source that is being changed. Throws what keeps it from being read. */
export async function tryDraft(
  question: TrialQuestion,
  known: Source | null,
  asking: Asking,
): Promise<TrialAnswer> {
  const { place, language, house } = asking;
  const { intake, format } = findIntake(house.solutions, question);
  requireSettings(format, question.settings, language);
  const source = draftSource(question, known, { ars: place.ars, isAsked: intake.asks !== undefined });
  const trial = await alone(async () => {
    const upload = await uploadOf(question, format.mediaTypes, asking);
    return trySource(source, runHouseOf(house), upload, {
      limits: { totalMilliseconds: TRIAL_MILLISECONDS },
    });
  });
  const { report, bytes, held, first } = trial;
  const word = wordIn(language);
  const columns =
    format.columns === null ? null : columnsByField(question.settings, Object.keys(intake.fields ?? {}));
  const counts = Map.groupBy(first, ({ ars }) => house.kernel.places.get(ars)?.name ?? ars);
  return {
    ...{ bytes, held, counts: countsOf(report) },
    rows: first.map(
      ({ key, where, read, record }): TrialRow => ({
        ...{ key, where: whereInWords(where, language) },
        ours: valuesInWords(flatValues(record), language),
        theirs:
          columns === null
            ? theirsOf(read, language)
            : mappedOf(read, columns, (name) => word(`field_${name}`, name)),
      }),
    ),
    lines: report.lines.slice(0, LINES).map((line) => lineInWords(line, language)),
    places: [...counts].map(([name, some]) => ({ name, count: some.length })).slice(0, 10),
  };
}

/** The columns or properties that a mapping can use. */
export async function findColumns(
  question: z.infer<typeof columnsQuestion>,
  asking: Asking,
): Promise<FoundColumn[]> {
  const { house } = asking;
  const { format } = findIntake(house.solutions, question);
  const { columns, mediaTypes } = format;
  if (!columns) throw new SourceError('settings', `${format.connector} needs no mapping.`);
  return alone(async () => {
    const content = await contentOf(question, mediaTypes, asking);
    try {
      return await columns(createReadStream(content.file));
    } finally {
      await rm(join(content.file, '..'), { force: true, recursive: true });
    }
  });
}

async function contentOf(
  question: Pick<TrialQuestion, 'address' | 'upload'>,
  mediaTypes: readonly string[],
  asking: Asking,
): Promise<FetchedFeed> {
  const upload = await uploadOf(question, mediaTypes, asking);
  if (upload !== undefined) return upload;
  const { folder, outside } = asking.house.feeds;
  const answer = await fetchFeed(
    {
      address: question.address ?? '',
      ...{ mediaTypes, known: null, limits: { totalMilliseconds: TRIAL_MILLISECONDS } },
      folder: join(folder, `trial-${randomUUID()}`),
    },
    outside,
  );
  if (answer.status === 'unchanged') throw new Error('A content that nobody named cannot be unchanged');
  return answer;
}

/** A copy of the upload, unpacked and looked at, in a folder of its own. */
export async function uploadOf(
  { upload }: Pick<TrialQuestion, 'upload'>,
  mediaTypes: readonly string[],
  { place, language, house }: Asking,
  into = `trial-${randomUUID()}`,
): Promise<FetchedFeed | undefined> {
  if (upload === null) return undefined;
  const { folder } = house.feeds;
  const path = await findUpload(folder, place.ars, upload, language);
  const answer = await takeUpload(path, {
    ...{ mediaTypes, known: null, now: house.kernel.clock.now() },
    folder: join(folder, into),
  });
  if (answer.status === 'unchanged') throw new Error('A content that nobody named cannot be unchanged');
  return answer;
}

async function alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (running >= MOST)
    throw new SourceError('busy', 'Other feeds are being tried at this moment: try again in a minute.');
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

function draftSource(
  question: TrialQuestion,
  known: Source | null,
  { ars, isAsked }: { ars: string; isAsked: boolean },
): Source {
  const { solution, intake, connector, address, settings } = question;
  const draft: Source = {
    ...{ id: NOT_SAVED, ownerArs: ars, solution, intake, connector, name: 'trial', url: null },
    ...{
      kind: kindOf(address, isAsked),
      licence: 'own',
      everySeconds: null,
    },
    ...{ state: 'active' as const, checkedAt: null, failures: 0, fault: null, held: null },
    ...{ address, settings },
  };
  return known === null ? draft : { ...known, address, settings };
}

function kindOf(address: string | null, isAsked: boolean): Source['kind'] {
  if (isAsked) return 'query';
  return address === null ? 'upload' : 'http';
}

/** Their column by our field. */
function columnsByField(settings: Record<string, unknown>, fields: readonly string[]): Map<string, string> {
  const { mapping } = settings;
  if (typeof mapping !== 'object' || mapping === null) return new Map();
  return new Map(
    Object.entries(mapping).flatMap(([field, column]): [string, string][] =>
      typeof column === 'string' && fields.includes(field) ? [[field, column]] : [],
    ),
  );
}

function mappedOf(
  read: unknown,
  columns: ReadonlyMap<string, string>,
  label: (field: string) => string,
): TrialRow['theirs'] {
  const fields = typeof read === 'object' && read !== null && 'fields' in read ? read.fields : {};
  const values = new Map(flatValues(fields).map(({ name, value }) => [name, value]));
  return [...columns].map(([field, column]) => ({
    name: column,
    value: values.get(field) ?? '',
    field: label(field),
  }));
}

function theirsOf(read: unknown, language: Language): TrialRow['theirs'] {
  return valuesInWords(flatValues(read), language).map(({ name, value }) => ({ name, value, field: null }));
}
