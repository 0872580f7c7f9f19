/** What is done with a fact sheet. Each in one transaction, with its line in the log; states also in the public history. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { SHEET_FLOW, type SheetState } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { requireKnown } from './known-references.ts';
import { missingFields } from './missing-fields.ts';
import { dayOf, type Sheet } from './sheet.ts';
import type { Evidence } from './sheet-model.ts';
import { OFFICE_EVIDENCE } from './sheet-model.ts';
import {
  sheetAbroadOnly,
  sheetChanged,
  sheetEvidence,
  sheetIncomplete,
  sheetNotAllowed,
  sheetUnknown,
} from './sheet-problems.ts';
import { type Db, lockSheet, readSheet } from './sheet-store.ts';
import {
  deleteSheet,
  insertSheet,
  updateContent,
  updateEvidence,
  updateSheetState,
  updateVerified,
  type WrittenSheet,
} from './write-sheet-store.ts';

type House = Pick<Kernel, 'db' | 'clock' | 'solutions'>;

/** Who does it, and where it is allowed. */
export interface By {
  /** The unit that does it: the town, or the federation for the office. */
  ars: Ars;
  /** Throws for a sheet that is none of its business. */
  owns: (sheet: Sheet) => void;
  language: Language;
  actor?: Pick<Actor, 'person' | 'request'>;
}

export interface NewSheetInit {
  /** Town; null: from abroad. */
  ars: Ars | null;
  content: WrittenSheet;
  evidence: Evidence;
  project?: string;
  /** The device's own number for it; left out: the program writes it. */
  wish?: string;
}

/** A new draft, in a transaction of the caller's; answers its id. Throws `sheet-reference`, `sheet-evidence` (422). */
export async function beginSheet(
  trx: Db,
  { ars, content, evidence, project, wish }: NewSheetInit,
  by: By,
  { clock, solutions }: Pick<House, 'clock' | 'solutions'>,
): Promise<string> {
  if ((ars === null) !== (content.country !== null)) throw sheetAbroadOnly();
  requireKnown(content, solutions);
  if (evidence >= OFFICE_EVIDENCE && ars !== null) throw sheetEvidence();
  const now = clock.now();
  const id = randomUUIDv7();
  const digest = wish === undefined ? null : createHash('sha256').update(`${by.ars} ${wish}`).digest('hex');
  const stands = await insertSheet(
    trx,
    { id, ars, content, evidence, project: project ?? null, wish: digest },
    now,
  );
  if (stands !== id) return stands;
  await writeStep(trx, { thing: 'sheet', id, from: null, to: 'draft', reason: '', ars: by.ars }, now);
  await log(trx, id, 'sheet.changed', by, now);
  return id;
}

/**
 * As a whole. A published one stays complete. Evidence from 2 on is the office's: a town's own word never lowers it.
 * Throws `sheet-unknown` (404), `sheet-changed` (409), `sheet-incomplete`, `sheet-reference`, `sheet-evidence` (422).
 */
export function editSheet(
  house: House,
  id: string,
  wish: { version: number; content: WrittenSheet; evidence: Evidence },
  by: By,
): Promise<Sheet> {
  return onSheet(house, id, by, 'sheet.changed', async (trx, sheet, now) => {
    requireVersion(sheet, wish.version);
    const content =
      sheet.ars === null ? wish.content : { ...wish.content, country: null, placeName: '', lawDiffers: '' };
    if (sheet.ars === null && content.country === null) throw sheetAbroadOnly();
    requireKnown(content, house.solutions);
    if (sheet.state === 'published') requireComplete(content);
    await updateContent(trx, id, { content, evidence: evidenceAfter(sheet, wish.evidence) }, now);
  });
}

/** To the next state. Publishing asks for all that the minimum record needs, and counts as confirming it. */
export function moveSheet(
  house: House,
  id: string,
  wish: { to: SheetState; version: number; reason: string },
  by: By,
): Promise<Sheet> {
  const action = wish.to === 'published' ? 'sheet.published' : 'sheet.withdrawn';
  return onSheet(house, id, by, action, async (trx, sheet, now) => {
    requireVersion(sheet, wish.version);
    if (!mayGo(SHEET_FLOW, sheet.state, wish.to)) throw sheetNotAllowed(sheet);
    if (wish.to === 'published') requireComplete(sheet);
    await updateSheetState(trx, id, { to: wish.to, today: dayOf(now).toString() }, now);
    const step = {
      thing: 'sheet',
      id,
      from: sheet.state,
      to: wish.to,
      reason: wish.reason,
      ars: by.ars,
    } as const;
    await writeStep(trx, step, now);
  });
}

/** "It still holds." Idempotent on one day. */
export function verifySheet(house: House, id: string, version: number, by: By): Promise<Sheet> {
  return onSheet(house, id, by, 'sheet.verified', async (trx, sheet, now) => {
    const today = dayOf(now).toString();
    if (sheet.verifiedOn === today) return;
    requireVersion(sheet, version);
    if (sheet.state !== 'published') throw sheetNotAllowed(sheet);
    await updateVerified(trx, id, today, now);
  });
}

/** How well it is shown that it works, as the office sees it, with the reason for the public history. */
export function rateSheet(
  house: House,
  id: string,
  wish: { evidence: Evidence; version: number; reason: string },
  by: By,
): Promise<Sheet> {
  return onSheet(house, id, by, 'sheet.changed', async (trx, sheet, now) => {
    requireVersion(sheet, wish.version);
    await updateEvidence(trx, id, wish.evidence, now);
    const step = { thing: 'sheet', id, from: sheet.state, to: sheet.state, ars: by.ars } as const;
    await writeStep(trx, { ...step, reason: wish.reason }, now);
  });
}

/** A draft alone. */
export async function removeSheet(house: House, id: string, by: By): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const sheet = await requireOwned(trx, id, by);
    if (sheet.state !== 'draft') throw sheetNotAllowed(sheet);
    await deleteSheet(trx, id);
    await log(trx, id, 'sheet.changed', by, house.clock.now());
  });
}

function evidenceAfter({ evidence }: Sheet, said: Evidence): Evidence {
  if (evidence >= OFFICE_EVIDENCE) return evidence;
  if (said >= OFFICE_EVIDENCE) throw sheetEvidence();
  return said;
}

function requireComplete(content: WrittenSheet): void {
  const missing = missingFields(content);
  if (missing.length === 0) return;
  throw sheetIncomplete(missing);
}

async function onSheet(
  house: House,
  id: string,
  by: By,
  action: AuditAction,
  work: (trx: Db, sheet: Sheet, now: Temporal.Instant) => Promise<void>,
): Promise<Sheet> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const sheet = await requireOwned(trx, id, by);
    await work(trx, sheet, now);
    await log(trx, id, action, by, now);
    const after = await readSheet(trx, id);
    if (after === null) throw sheetUnknown();
    return after;
  });
}

async function requireOwned(trx: Db, id: string, by: By): Promise<Sheet> {
  const sheet = await lockSheet(trx, id);
  if (sheet === null) throw sheetUnknown();
  by.owns(sheet);
  return sheet;
}

function requireVersion(sheet: Sheet, version: number): void {
  if (sheet.version !== version) throw sheetChanged(sheet);
}

async function log(trx: Db, id: string, action: AuditAction, by: By, now: Temporal.Instant): Promise<void> {
  const { person = null, request } = by.actor ?? {};
  const subject = `sheet ${id}`;
  await recordAudit(
    trx,
    { ...{ ars: by.ars, person, action, subject }, ...(request !== undefined && { request }) },
    now,
  );
}
