/** What the API of pilots answers and takes; phone and server share it. Types only. */
import type { Decision, StopCode } from '../flow.ts';
import type { ProjectView } from '../projects/projects-api.ts';
import type { KpiForm } from './edit-kpi.ts';
import type { MeasureChoice } from './find-measure.ts';
import type { EvidenceLevel } from './pilot.ts';
import type { PilotReport } from './pilot-report.ts';

export interface PilotDesk {
  project: ProjectView;
  report: PilotReport;
  /** What the house can measure of its solution. */
  measures: MeasureChoice[];
  /** What is judged by stands: it runs or ran. */
  isStarted: boolean;
  /** Sentences of citizens that nobody has looked at. */
  waiting: number;
  isPublic: boolean;
}

export type { KpiForm };

export interface BaselineForm {
  from: string;
  to: string;
}

export interface ReadingForm extends BaselineForm {
  place: 'own' | 'comparison';
  value: number;
  n: number | null;
  source: string;
}

export interface DecisionForm {
  version: number;
  decision: Decision;
  reason: string;
  whatFailed: string;
  code: StopCode | null;
  evidenceLevel: EvidenceLevel;
  newEndsOn: string | null;
  office: string;
}
