import type { Language } from '../../src/kernel/i18n/language.ts';
import type { PageFiles } from './stored-page.ts';

/** What the build knows and the worker needs; `scripts/service-worker.ts` puts it in. */
export interface WorkerBuild {
  /** Changes whenever one of the files does. */
  version: string;
  /** Own paths to be stored at once. */
  files: string[];
  /** What a page loads, and the chunks with the texts of its language. */
  page: PageFiles;
  texts: Record<Language, readonly string[]>;
  words: Record<Language, { title: string; text: string }>;
}

declare const WORKER_BUILD: WorkerBuild;

export const BUILD: WorkerBuild = WORKER_BUILD;
