/** How a source is asked for one answer. Types only; `create-ask.ts` does it, `asked-sources.ts` lends it. */
import type { z } from 'zod';
import type { Source } from '../source.ts';

/** One call. Never holds a person or a coordinate: what is asked goes to somebody else. */
export interface AskCall {
  /** Below the address of the source, without a slash before it; parts of others are encoded by the caller. */
  path: string;
  query: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  /** Statuses beside 200 that are an answer too (404 for "there is none"): their body is null. */
  statuses?: readonly number[];
}

export interface AskAnswer {
  status: number;
  /** The JSON as it came; nothing about it is known. */
  body: unknown;
  /** The header Content-Language, lower case; null: not said. */
  language: string | null;
  bytes: number;
}

/** Throws `FetchFault`, or `UnreadableFeed` for what is no JSON. */
export type Ask = (call: AskCall) => Promise<AskAnswer>;

/** One step of a check, in English, as a terminal shows it. */
export interface AskedStep {
  name: string;
  /** What came: "1 service, 5120 bytes". */
  fine: string;
  /** What deviates from what is expected; empty: nothing. */
  deviations: readonly string[];
}

export interface AskedCheck {
  steps: readonly AskedStep[];
  /** The answer as it would be shown, for a look before saving. */
  record: unknown;
  bytes: number;
}

/** What makes an intake one that is asked. */
export interface Asked {
  connector: string;
  /** Checks the settings of a source; throws `ZodError`. */
  settings: z.ZodType;
  /** Milliseconds for all calls of one answer together. */
  milliseconds: number;
  /** Asks for something known and looks at every step. Throws where a step cannot be gone at all. */
  check(source: Source, ask: Ask, now: Temporal.Instant): Promise<AskedCheck>;
}

/** What the house lends to those who ask. */
export interface AskedSources {
  /**
   * Does `work` with a way to ask this source, and keeps in mind whether it answered: the desk, the watch over people
   * and the health of the house see it. Throws what `work` threw.
   */
  ask<Answer>(source: Source, milliseconds: number, work: (ask: Ask) => Promise<Answer>): Promise<Answer>;
}
