/** A form as record, or everything that is wrong with it in the words of whoever filled it in. */
import { formProblem, requireForm } from '../forms/check-form.ts';
import type { Language } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Reach } from '../notifications/notifications-api.ts';
import { reachOf } from '../notifications/reach.ts';
import type { Place } from '../places/place.ts';
import type { Kernel, PageContent } from '../solution.ts';
import type { Mapped, Similar } from '../sources/intake.ts';
import { deskSourceToBe } from './desk-source.ts';
import { editorContext } from './editor-context.ts';
import { type Editable, textsOf } from './editors.ts';
import type { EntryContent } from './entry.ts';

export interface EntryQuestion {
  editable: Editable;
  place: Place;
  language: Language;
  /** Id of the entry; a new one has one that nobody keeps. */
  id: string;
}

/** Likeness from which somebody should look before it is published. */
const ALIKE = 0.8;

/** Throws the problem `form-unfit` (422) with each error at its field. */
export async function requireRecord(
  kernel: Kernel,
  content: EntryContent,
  { editable, place, language, id }: EntryQuestion,
): Promise<Mapped<unknown>> {
  const i18n = textsOf(editable);
  const form = requireForm({ schema: editable.editor.form, value: content, language, i18n });
  const now = kernel.clock.now();
  const group = { ars: place.ars, solution: editable.solution.id, intake: editable.intake.id };
  const source = deskSourceToBe(group, { place, towns: kernel.towns, now });
  const context = await editorContext(kernel, { editable, source, place, now, whileTyping: true });
  const mapped = editable.editor.map(form, { ...context, id });
  if (!('fault' in mapped)) return mapped;
  const { code, reason } = mapped.fault;
  const key = `entry_fault_${code.replaceAll('-', '_')}`;
  const texts = textsIn(i18n, language);
  throw formProblem([
    { path: mapped.fault.path ?? '', message: key in texts ? text(texts, language, key) : reason },
  ]);
}

export async function previewOf(
  kernel: Kernel,
  { record }: Mapped<unknown>,
  { editable, place, language }: EntryQuestion,
): Promise<PageContent> {
  return editable.editor.preview(record, { place, language }, kernel);
}

/** Records of other sources that may be the same, the likest first. */
export async function similarTo(
  kernel: Kernel,
  { record }: Mapped<unknown>,
  { editable, place, language }: Pick<EntryQuestion, 'editable' | 'place' | 'language'>,
): Promise<Similar[]> {
  const found = (await editable.editor.similar?.(record, { place, language }, kernel)) ?? [];
  return found.filter(({ likeness }) => likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness);
}

/** Whom publishing it now would tell; null: it is told to nobody, because nobody wants that or it is over. */
export async function reachedBy(
  kernel: Kernel,
  { ars, tell }: Mapped<unknown>,
  { editable: { solution } }: Pick<EntryQuestion, 'editable'>,
): Promise<Reach | null> {
  if (tell === undefined || !solution.topics?.some(({ id }) => id === tell.topic)) return null;
  const { until, at = [] } = tell;
  if (until !== null && Temporal.Instant.compare(Temporal.Instant.from(until), kernel.clock.now()) <= 0)
    return null;
  return reachOf(kernel, { topic: `${solution.id}.${tell.topic}`, units: at.length === 0 ? [ars] : at });
}
