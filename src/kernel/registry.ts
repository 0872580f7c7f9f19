/** Checks the solutions that it is handed and keeps them. Knows none by name. */
import { eventFaults, unheardEvents } from './events/event-faults.ts';
import { formFaults } from './forms/form-of.ts';
import { FULL_LANGUAGES } from './i18n/language.ts';
import { KERNEL_PERMISSIONS, type Permission } from './identity/permission.ts';
import { jobFaults } from './jobs/job-faults.ts';
import { MAIL_RETRIES } from './mail/queue/mail-attempts.ts';
import { MAP_CATEGORIES } from './map/categories.ts';
import { networkFaults, thingFaults } from './network/network-faults.ts';
import { INFO_NAMES } from './pages/info/names.ts';
import { ownRoomFaults, roomFaults } from './rooms/room-faults.ts';
import type { Solution } from './solution.ts';

export interface Registry {
  readonly solutions: readonly Solution[];
  byPath(path: string): Solution | undefined;
  /** All permissions that routes may name, beside `public`, of house and solutions. */
  readonly permissions: ReadonlyMap<string, Permission>;
}

/** Throws one error that lists everything that is wrong with the solutions. */
export function createRegistry(solutions: readonly Solution[]): Registry {
  const faults = [
    ...twins(solutions, 'id', (solution) => [solution.id]),
    ...twins(solutions, 'path', (solution) => [solution.path]),
    ...twins(solutions, 'path in the network', ({ network = [] }) => network.map(({ path }) => path)),
    ...twins(solutions, 'permission', (solution) => solution.permissions.map(({ name }) => name)),
    ...twins(solutions, 'measure', (solution) => solution.measures.map((measure) => measure.id)),
    ...twins(solutions, 'topic', ({ id, topics = [] }) => topics.map((topic) => `${id}.${topic.id}`)),
    ...twins(solutions, 'job', ({ jobs = [], mails = [] }) => [...jobs, ...mails].map(({ name }) => name)),
    ...twins(solutions, 'event', ({ events }) => events?.emits.map(({ name }) => name) ?? []),
    ...twins(solutions, 'kind of things', ({ things = [] }) => things.map(({ kind }) => kind)),
    ...solutions.flatMap(faultsOf),
    ...unheardEvents(solutions),
  ];
  if (faults.length > 0) {
    throw new Error(
      `The solutions do not keep the contract:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  }
  const byPath = new Map(solutions.map((solution) => [solution.path, solution]));
  return {
    solutions,
    byPath: (path) => byPath.get(path),
    permissions: new Map(
      [...KERNEL_PERMISSIONS, ...solutions.flatMap(({ permissions }) => permissions)].map((one) => [
        one.name,
        one,
      ]),
    ),
  };
}

/** Schemas of the database, and what the house itself answers at `/api/<id>`: routes of others there could be taken for its own. */
const RESERVED_IDS = new Set([
  ...['kernel', 'public', 'web', 'jobs'],
  // What the jobs of the house begin with.
  ...['mail', 'retention', 'invitation', 'files', 'town', 'towns', 'source', 'entries', 'notifications'],
  ...['announcement', 'event'],
  ...['account', 'cells', 'desk', 'docs', 'health', 'info', 'invitations', 'locate', 'map', 'openapi'],
  ...['feeds', 'network', 'places', 'search'],
  // What the permissions of the house begin with.
  ...KERNEL_PERMISSIONS.map(({ name }) => name.replace(/:.*/, '')),
]);

/** Paths below a place that the shell itself uses. */
const RESERVED_PATHS = new Set([
  'suche',
  'karte',
  'mein-bereich',
  'anmelden',
  'einladung',
  'rathaus',
  'betrieb',
  'netzwerk',
  'en',
  'leicht',
  'api',
  'assets',
  ...INFO_NAMES,
]);

function faultsOf(solution: Solution): string[] {
  const { id, i18n } = solution;
  const faults: string[] = [];
  if (!/^[a-z][a-z0-9]{0,19}$/.test(id)) faults.push(`${id}: id is not 1–20 lower case letters and digits`);
  if (RESERVED_IDS.has(id)) faults.push(`${id}: id is taken by the house`);
  if (!/^[a-z][a-z0-9-]*$/.test(solution.path)) faults.push(`${id}: path "${solution.path}" is not a slug`);
  if (RESERVED_PATHS.has(solution.path)) faults.push(`${id}: path "${solution.path}" is taken by the house`);
  for (const key of ['title', 'description']) {
    if (!i18n.de[key]) faults.push(`${id}: i18n/de.json lacks "${key}"`);
  }
  for (const key of missing(i18n['de-simple'] ?? {}, i18n.de)) {
    faults.push(`${id}: i18n/de-simple.json has "${key}", which i18n/de.json lacks`);
  }
  for (const key of missing(i18n.de, i18n.en)) faults.push(`${id}: i18n/en.json lacks "${key}"`);
  for (const key of missing(i18n.en, i18n.de)) faults.push(`${id}: i18n/de.json lacks "${key}"`);
  for (const { name } of solution.permissions) {
    if (!name.startsWith(`${id}:`)) faults.push(`${id}: permission "${name}" does not begin with "${id}:"`);
  }
  if ((solution.migrations === null) !== (solution.tables.length === 0)) {
    faults.push(`${id}: tables and migrations go together; every table needs a class and a retention`);
  }
  faults.push(...layerFaults(solution), ...intakeFaults(solution), ...topicFaults(solution));
  faults.push(
    ...gapFaults(solution),
    ...fixFaults(solution),
    ...roomFaults(solution),
    ...ownRoomFaults(solution),
    ...networkFaults(solution),
    ...thingFaults(solution),
    ...eventFaults(solution),
  );
  const mails = (solution.mails ?? []).map((mail) => ({
    ...mail,
    retries: MAIL_RETRIES,
    run: async () => {},
  }));
  faults.push(...jobFaults(id, [...(solution.jobs ?? []), ...mails]));
  faults.push(...plainPageFaults(solution));
  faults.push(...adoptionFaults(solution));
  return faults;
}

function plainPageFaults({ id, plainPages = [] }: Solution): string[] {
  const paths = plainPages.map(({ path }) => path);
  return paths.flatMap((path, index) => [
    ...(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)*$/.test(path)
      ? []
      : [`${id}: page "${path}" is not made of slugs`]),
    ...(paths.indexOf(path) === index ? [] : [`${id}: page "${path}" is there twice`]),
  ]);
}

function layerFaults({ id, i18n, layers = [] }: Solution): string[] {
  const ids = layers.map((layer) => layer.id);
  return layers.flatMap((layer, index) => [
    ...(/^[a-z][a-z0-9-]{0,29}$/.test(layer.id) ? [] : [`${id}: layer "${layer.id}" is not a slug`]),
    ...(ids.indexOf(layer.id) === index ? [] : [`${id}: layer "${layer.id}" is there twice`]),
    ...(MAP_CATEGORIES.includes(layer.category)
      ? []
      : [`${id}: layer "${layer.id}" is of no category of the map`]),
    ...(i18n.de[`layer_${layer.id}`] ? [] : [`${id}: i18n/de.json lacks "layer_${layer.id}"`]),
  ]);
}

function gapFaults({ id, i18n, gaps }: Solution): string[] {
  return (gaps?.kinds ?? [])
    .flatMap((kind) => [`gap_${kind}`, `gap_${kind}_about`])
    .filter((key) => !i18n.de[key])
    .map((key) => `${id}: i18n/de.json lacks "${key}"`);
}

function fixFaults({ id, i18n, fixes }: Solution): string[] {
  return Object.entries(fixes?.kinds ?? {}).flatMap(([kind, form]) => [
    ...(/^[a-z][a-z0-9-]{0,29}$/.test(kind) ? [] : [`${id}: fix "${kind}" is not a slug`]),
    ...(i18n.de[`fix_${kind}`] ? [] : [`${id}: i18n/de.json lacks "fix_${kind}"`]),
    ...FULL_LANGUAGES.flatMap((language) =>
      formFaults(form, i18n[language]).map((fault) => `${id}: form of fix ${kind} (${language}): ${fault}`),
    ),
  ]);
}

function intakeFaults({ id, i18n, connectors = [] }: Solution): string[] {
  const ids = connectors.map((intake) => intake.id);
  return connectors.flatMap((intake, index) => [
    ...(/^[a-z][a-z0-9-]{0,29}$/.test(intake.id) ? [] : [`${id}: intake "${intake.id}" is not a slug`]),
    ...(ids.indexOf(intake.id) === index ? [] : [`${id}: intake "${intake.id}" is there twice`]),
    ...(intake.editor === undefined
      ? []
      : [`entry_${intake.id}`, `entry_${intake.id}_about`]
          .filter((key) => !i18n.de[key])
          .map((key) => `${id}: i18n/de.json lacks "${key}"`)),
    ...(intake.formats.length > 0 || intake.editor !== undefined || intake.examplesOnly === true
      ? []
      : [`${id}: intake "${intake.id}" reads no format`]),
    ...intake.formats
      .filter(({ licence }) => (licence === 'ODbL-1.0') !== (intake.licences === 'odbl') && licence !== null)
      .map(({ connector }) => `${id}: intake "${intake.id}" may not hold what "${connector}" brings (ODbL)`),
  ]);
}

function topicFaults({ id, i18n, topics = [] }: Solution): string[] {
  return topics.flatMap((topic) => [
    ...(/^[a-z][a-z0-9-]{0,29}$/.test(topic.id) ? [] : [`${id}: topic "${topic.id}" is not a slug`]),
    ...(topic.levels.length > 0 ? [] : [`${id}: topic "${topic.id}" is told at no level`]),
    ...(i18n.de[`topic_${topic.id}`] ? [] : [`${id}: i18n/de.json lacks "topic_${topic.id}"`]),
  ]);
}

/** What a desk needs to show a solution: its settings as a form, and words for what it needs and brings. */
function adoptionFaults({
  id,
  i18n,
  settings,
  measures,
  prerequisites,
  connectors = [],
}: Solution): string[] {
  const forms = [
    { what: 'settings', form: settings },
    ...connectors.flatMap(({ id: intake, editor }) =>
      editor === undefined ? [] : [{ what: `form of ${intake}`, form: editor.form }],
    ),
  ];
  return [
    ...forms.flatMap(({ what, form }) =>
      FULL_LANGUAGES.flatMap((language) =>
        formFaults(form, i18n[language]).map((fault) => `${id}: ${what} (${language}): ${fault}`),
      ),
    ),
    ...(settings.safeParse({}).success ? [] : [`${id}: settings must have a default for every field`]),
    ...[
      ...measures.map((one) => `measure_${one.id}`),
      ...prerequisites.map((one) => `prerequisite_${one.id}`),
    ]
      .filter((key) => !i18n.de[key])
      .map((key) => `${id}: i18n/de.json lacks "${key}"`),
  ];
}

function missing(present: Record<string, string>, other: Record<string, string>): string[] {
  return Object.keys(present).filter((key) => !(key in other));
}

function twins(
  solutions: readonly Solution[],
  what: string,
  values: (one: Solution) => readonly string[],
): string[] {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const solution of solutions) {
    for (const value of values(solution)) {
      const first = seen.get(value);
      if (first !== undefined) faults.push(`${solution.id}: ${what} "${value}" is already used by ${first}`);
      seen.set(value, solution.id);
    }
  }
  return faults;
}
