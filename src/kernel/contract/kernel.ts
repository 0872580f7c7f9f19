/** What a solution gets from the house: the kernel, and for which place and language it is asked. */

import type { Kysely } from 'kysely';
import type { AdoptionDirectory } from '../adoptions/adoption.ts';
import type { Clock } from '../clock.ts';
import type { FileFolder } from '../files/file-folder.ts';
import type { Language } from '../i18n/language.ts';
import type { JobQueue } from '../jobs/job.ts';
import type { Notifications } from '../notifications/notification.ts';
import type { Operator } from '../pages/info/operator.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Place } from '../places/place.ts';
import type { Solution } from '../solution.ts';
import type { AskedSources } from '../sources/ask/ask.ts';
import type { SourceDirectory } from '../sources/source-directory.ts';
import type { Streams } from '../streams/streams.ts';
import type { TownDirectory } from '../towns/town.ts';

/** What the house lends to a solution. Everything is scoped by the place or key that is asked for. */
export interface Kernel {
  db: Kysely<unknown>;
  /**
   * All solutions of the house. For parts of the network, which know solutions through it alone (measures,
   * prerequisites, settings); a solution asks no other.
   */
  solutions: readonly Solution[];
  places: PlaceDirectory;
  clock: Clock;
  /** The operator as configured: provider of places that no town has adopted. */
  operator: Operator;
  /** All feeds with their state, for what is shown beside a record. */
  sources: SourceDirectory;
  /**
   * Reads feeds and adoptions anew at once, for whoever has just changed them and leads to what is shown then: what the
   * database tells comes a moment later. Never rejects.
   */
  reloadSources(): Promise<void>;
  /** Asks sources of kind `query`, under guard and limits. */
  asked: AskedSources;
  adoptions: AdoptionDirectory;
  /** How towns look and what they say about themselves, and which places are left out. */
  towns: TownDirectory;
  /** Queues the work beside requests that house and solutions declare. */
  jobs: JobQueue;
  /** Tells people who chose a topic. */
  notifications: Notifications;
  /** What browsers follow live. */
  streams: Streams;
  /** Where the bytes of files lie that people gave us. */
  files: FileFolder;
  /** Absolute path: where contents of feeds lie on their way in, and files that were handed over at the desk. */
  feedFolder: string;
}

/** One question about one place in one language. */
export interface PlaceRequest {
  place: Place;
  language: Language;
}
