/** Projects, fact sheets and questions that nobody has, straight in the tables. */
import { randomUUIDv7 } from 'node:crypto';
import { PILOT_STATES, STOP_CODES } from '../../src/network/transfer/flow.ts';
import { BANDS, OPERATINGS, STATUSES } from '../../src/network/transfer/sheets/sheet-model.ts';
import { solutions } from '../../src/solutions.ts';
import type { Filling } from './fill-network.ts';
import { inventedText, pick } from './invented-texts.ts';
import { putRows } from './put-rows.ts';

/** Of ten takeovers seven run. */
const TAKEOVER_STATES = [
  ...['live', 'live', 'live', 'live', 'live', 'live', 'live'],
  ...['begun', 'halted', 'stopped'],
];
/** Steps of a pilot up to where it runs. */
const BEGINNING = ['applied', 'feasibility', 'approved', 'setup', 'live'];

/** Three of five are pilots. */
export async function fillProjects({ db, towns, runs, ago }: Filling, count: number): Promise<void> {
  const projects = Array.from({ length: count }, (_, index) => {
    const kind = index % 5 < 3 ? 'pilot' : 'takeover';
    const state = pick(kind === 'pilot' ? PILOT_STATES : TAKEOVER_STATES, index);
    return {
      ...{ id: randomUUIDv7(), ars: pick(towns, index * 13), kind, state, title: inventedText(index).title },
      ...{ about: inventedText(index).text, lang: 'de', unit: 'Stabsstelle Digitales', version: 1 },
      solution: kind === 'pilot' && index % 3 === 0 ? null : pick(runs, index),
      from_ars: kind === 'pilot' ? null : pick(towns, index * 7),
      stop_code: state === 'stopped' ? pick(STOP_CODES, index) : null,
      ...{ created_at: ago(600), changed_at: ago(index % 500) },
    };
  });
  const pilots = projects.filter(({ kind }) => kind === 'pilot');
  const decided = pilots.filter(({ state }) => state === 'scaled' || state === 'stopped');
  await putRows(db, 'transfer.project', projects);
  await putRows(
    db,
    'transfer.pilot',
    pilots.map(({ id }, index) => ({ project: id, starts_on: ago(300), ends_on: ago((index % 400) - 300) })),
  );
  await putRows(
    db,
    'transfer.pilot_decision',
    decided.map(({ id, ars, state, stop_code }) => ({
      ...{ id: randomUUIDv7(), project: id, decision: state === 'scaled' ? 'scale' : 'stop', stop_code, ars },
      ...{ reason: 'Erfunden.', what_failed: 'Erfunden.', evidence_level: 1 },
      ...{ decided_on: ago(10), decided_at: ago(10) },
    })),
  );
  await putRows(
    db,
    'transfer.takeover',
    projects
      .filter(({ kind }) => kind === 'takeover')
      .map(({ id }) => ({ project: id, begun_at: ago(500), acted_at: ago(400), live_at: ago(400) })),
  );
  await putRows(
    db,
    'transfer.step',
    pilots.flatMap(({ id, ars }) =>
      BEGINNING.map((to_state, at) => ({
        ...{ id: randomUUIDv7(), thing: 'project', thing_id: id, from_state: BEGINNING[at - 1] ?? null },
        ...{ to_state, ars, at: ago(500 - at * 10) },
      })),
    ),
  );
}

/** Most with something that a program looks up at the town that reads them; one of thirty from abroad. */
export async function fillSheets({ db, towns, runs, ago }: Filling, count: number): Promise<void> {
  const checks = solutions.flatMap(({ id, prerequisites }) => prerequisites.map((one) => `${id}:${one.id}`));
  await putRows(
    db,
    'transfer.sheet',
    Array.from({ length: count }, (_, index) => {
      const { title, text, field } = inventedText(index * 17 + 3);
      const isAbroad = index % 30 === 7;
      return {
        ...{ id: randomUUIDv7(), state: 'published', title, problem: text, field, lang: 'de', version: 1 },
        ...{ ars: isAbroad ? null : pick(towns, index * 19), country: isAbroad ? 'DK' : null },
        ...{ place_name: isAbroad ? 'Erfundheim' : '', size: pick(['small', 'medium', 'large'], index) },
        ...{
          status: pick(STATUSES, index),
          cost_band: pick(BANDS, index),
          operating: pick(OPERATINGS, index),
        },
        ...{ cost_once: 100_000 * (1 + (index % 90)), cost_yearly: 10_000 * (1 + (index % 70)) },
        prerequisites: [
          { text: 'Wer es pflegt', check: null },
          { text: 'Was da sein muss', check: pick(checks, index) },
        ],
        kpis: [{ title: 'Fälle', unit: '', before: 100, after: 60 + (index % 60), source: 'gezählt' }],
        ...{ evidence: index % 4, failed: text, success: text, verified_on: ago((index * 7) % 700) },
        ...{ solution: index % 2 === 0 ? pick(runs, index / 2) : null },
        ...{ created_at: ago(600), changed_at: ago(index % 550) },
      };
    }),
  );
}

/** Shared ones; nine of ten have an answer, each three towns that ask the same. */
export async function fillQuestions({ db, towns, ago }: Filling, count: number): Promise<void> {
  const questions = Array.from({ length: count }, (_, index) => {
    const { title, text, field } = inventedText(index * 23 + 5);
    const isAnswered = index % 10 !== 0;
    return {
      ...{ id: randomUUIDv7(), ars: pick(towns, index * 29), state: isAnswered ? 'answered' : 'new' },
      ...{ title: `Wer hat das gelöst: ${title}?`, text, field, lang: 'de', is_public: true, version: 1 },
      ...{ asked_at: ago(300), due_on: ago(290), answered_at: isAnswered ? ago(index % 280) : null },
      changed_at: ago(index % 280),
    };
  });
  await putRows(db, 'transfer.question', questions);
  await putRows(
    db,
    'transfer.answer',
    questions
      .filter(({ answered_at }) => answered_at !== null)
      .map(({ id, ars, text }) => ({
        ...{ id: randomUUIDv7(), question: id, text, ars, at: ago(200), review_on: ago(-300) },
        changed_at: ago(200),
      })),
  );
  await putRows(
    db,
    'transfer.question_voice',
    questions.flatMap(({ id }, index) =>
      [1, 2, 3].map((one) => ({ question: id, ars: pick(towns, index * 31 + one), at: ago(100) })),
    ),
  );
}
