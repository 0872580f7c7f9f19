/** Typed text survives a reload, an update and a closed app: fields marked `data-draft`, per address, for 7 days. */
import { noteNames, readNote, writeNote } from '../../ui/device-memory.ts';
import { contentOf, type DraftField, isDraftField, nameOfField, setValue } from './draft-fields.ts';

const DAYS_7 = 7 * 24 * 3_600_000;
const BEGINNING = 'draft.';

interface Draft {
  /** Milliseconds since 1970. */
  at: number;
  fields: Record<string, string>;
}

/**
 * Keeps and restores the drafts of this document from now on. A field that already holds something else is
 * never overwritten. A form that the browser submits forgets its drafts; one that is sent by script calls
 * `forgetDraft` once the server has it.
 */
export function keepDrafts(root: HTMLElement, now: () => number = Date.now): void {
  sweep(now());
  document.addEventListener('input', ({ target }) => {
    if (isDraftField(target)) keep(target, now());
  });
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && event.target instanceof HTMLFormElement) forgetDraft(event.target);
  });
  restoreIn(root, now());
  new MutationObserver(() => restoreIn(root, now())).observe(root, { childList: true, subtree: true });
}

/** After a form has arrived at the server. */
export function forgetDraft(form: HTMLElement): void {
  const draft = read(location.pathname);
  if (draft === null) return;
  const fields = { ...draft.fields };
  for (const field of draftFieldsIn(form)) delete fields[nameOfField(field)];
  write(location.pathname, { ...draft, fields });
}

/** After a page says that a form has arrived: everything whose name begins so. */
export function forgetDraftsOf(beginning: string): void {
  const draft = read(location.pathname);
  if (draft === null) return;
  const kept = Object.entries(draft.fields).filter(([name]) => !name.startsWith(beginning));
  write(location.pathname, { ...draft, fields: Object.fromEntries(kept) });
}

/** What is kept here under a field's name; '' for nothing. */
export function draftOf(name: string): string {
  return read(location.pathname)?.fields[name] ?? '';
}

/** Keeps something here that was chosen and not typed; '' forgets it. */
export function keepDraft(name: string, value: string): void {
  const fields = { ...read(location.pathname)?.fields, [name]: value };
  write(location.pathname, { at: Date.now(), fields });
}

/** Drafts as they are stored; null for what is broken, too old, or from a clock that was ahead by more than a week. */
export function readDraft(text: string | null, now: number): Draft | null {
  try {
    const { at, fields }: Partial<Draft> = JSON.parse(text ?? 'null') ?? {};
    if (typeof at !== 'number' || Math.abs(now - at) > DAYS_7) return null;
    if (typeof fields !== 'object' || fields === null) return null;
    return {
      at,
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string')),
    };
  } catch {
    return null;
  }
}

function keep(field: DraftField, now: number): void {
  const fields = { ...read(location.pathname)?.fields, [nameOfField(field)]: contentOf(field) };
  write(location.pathname, { at: now, fields });
}

/** Fields that were looked at once are left alone: what people empty stays empty. */
const seen = new WeakSet<Element>();

function restoreIn(root: HTMLElement, now: number): void {
  const fresh = draftFieldsIn(root).filter((field) => !seen.has(field));
  if (fresh.length === 0) return;
  const draft = readDraft(readNote(BEGINNING + location.pathname), now);
  for (const field of fresh) {
    seen.add(field);
    const value = draft?.fields[nameOfField(field)];
    if (value !== undefined && contentOf(field) === '') setValue(field, value);
  }
}

function draftFieldsIn(root: HTMLElement): DraftField[] {
  return [...root.querySelectorAll('[data-draft]')].filter(isDraftField);
}

function read(pathname: string): Draft | null {
  return readDraft(readNote(BEGINNING + pathname), Date.now());
}

function write(pathname: string, draft: Draft): void {
  const isEmpty = Object.values(draft.fields).every((value) => value === '');
  writeNote(BEGINNING + pathname, isEmpty ? null : JSON.stringify(draft));
}

function sweep(now: number): void {
  for (const name of noteNames(BEGINNING)) if (readDraft(readNote(name), now) === null) writeNote(name, null);
}
