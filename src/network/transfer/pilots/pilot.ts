/** Words and figures of a pilot. Pure; the phone may use it. */
import type { ProjectState } from '../projects/project.ts';

export const OPERATING_MODELS = ['own', 'coop', 'saas'] as const;
export type OperatingModel = (typeof OPERATING_MODELS)[number];

/** How before and after are compared: counted shares, values of whole weeks, or one value each. */
export const HOWS = ['share', 'mean-of-weeks', 'value'] as const;
export type How = (typeof HOWS)[number];

export const BETTER = ['higher', 'lower'] as const;
export type Better = (typeof BETTER)[number];

export const RISK_STATES = ['open', 'happened', 'over'] as const;
export type RiskState = (typeof RISK_STATES)[number];

/** Handbook, competence centre, section 3: claimed, reported by the town itself, evaluated by others, replicated. */
export const EVIDENCE_LEVELS = [0, 1, 2, 3] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Characters. */
export const LONGEST = {
  ...{ site: 80, participants: 500, comparison: 300, method: 1_000, info: 2_000, outside: 300 },
  ...{ name: 120, unit: 30, source: 300, change: 300, risk: 300, reason: 1_000, office: 120 },
} as const;
/** Rows of one pilot. */
export const MOST = { sites: 30, kpis: 12, readings: 400, changes: 50, risks: 50 } as const;
/** Ten million euros more than anybody tries with. */
export const MOST_CENTS = 100_000_000_000;
export const LARGEST_VALUE = 1e12;

/** What it is judged by stands once it runs: nobody chooses afterwards by what it went well. */
export function isStarted(state: ProjectState): boolean {
  return ['live', 'halted', 'evaluation', 'scaled', 'stopped'].includes(state);
}

/** While these last, the house writes down every week what measures say. */
export const MEASURED_STATES: readonly ProjectState[] = [
  ...(['applied', 'feasibility', 'approved', 'setup', 'live', 'evaluation'] as const),
];

/** While it runs, people may say how it goes. */
export function takesFeedback(state: ProjectState): boolean {
  return ['setup', 'live', 'evaluation'].includes(state);
}
