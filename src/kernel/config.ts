/** The environment as one typed object. Read once at start; nothing else reads `process.env`. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { OidcProvider } from './config/oidc-providers.ts';
import { schema } from './config/schema.ts';
import { type LOG_LEVELS, VARIABLES } from './config/variables.ts';
import type { Operator } from './pages/info/operator.ts';
import { StartError } from './start/start-error.ts';

export interface Config {
  port: number;
  host: string;
  /** Address under which people reach the house; without a slash at its end. */
  publicUrl: string;
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** For migrations, where the runtime's account may not do them; null: `databaseUrl`. */
  databaseOwnerUrl: string | null;
  /** Absolute path of the folder for everything that the program writes. */
  varFolder: string;
  /** What Fastify's `trustProxy` takes: no, yes, number of hops, or addresses. */
  trustProxy: boolean | number | string;
  /** Shown as provider of places that no town has adopted; null: not configured. */
  operator: Required<Operator>;
  /** Raster tiles behind the map: address with `{z}`, `{x}`, `{y}` and whose they are; null: none. */
  baseMap: { url: string; attribution: string } | null;
  /** Whether example data are shown for the places for trying out; `false` deletes them. */
  sample: boolean;
  /** Origins inside the own network that sources may be fetched from. */
  sourcesAllowOrigins: readonly string[];
  /** Where mails go out: an address of an SMTP server; null: as files below the folder for everything written. */
  smtpUrl: string | null;
  /** Sender of mails; null: made from `publicUrl`. */
  mailFrom: string | null;
  /** Key for cookies and digests; null: one that the program made itself and keeps in its folder. */
  authSecret: string | null;
  /** Origins inside the own network that push services may have. */
  pushAllowOrigins: readonly string[];
  /** Key by which push services know this house; null: one that the program made itself and keeps in its folder. */
  vapidPrivateKey: string | null;
  /** Providers by which people may sign in beside passkey and code. */
  oidcProviders: readonly OidcProvider[];
  /** Who knows it may read `/metrics`; null: operators who are signed in. */
  metricsToken: string | null;
  logLevel: LogLevel;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

export { VARIABLES };

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws one `StartError` that names every variable that is wrong, why, and an example that would do. */
export function readConfig(environment: Environment, folder = process.cwd()): Config {
  const given = Object.keys(VARIABLES)
    .map((name) => [name, environment[name]?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const read = schema.safeParse(Object.fromEntries(given));
  if (!read.success) throw new StartError('config', sentences(read.error, environment));
  const { data } = read;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? `http://${nameForBrowser(data.HOST)}:${data.PORT}`,
    databaseUrl: data.DATABASE_URL ?? null,
    databaseOwnerUrl: data.DATABASE_OWNER_URL ?? null,
    varFolder: data.HIER_VAR === undefined ? fileURLToPath(DEFAULT_VAR) : resolve(folder, data.HIER_VAR),
    trustProxy: data.TRUST_PROXY,
    operator: {
      name: data.OPERATOR_NAME ?? null,
      contact: data.OPERATOR_CONTACT ?? null,
      address: data.OPERATOR_ADDRESS ?? null,
      representative: data.OPERATOR_REPRESENTATIVE ?? null,
      register: data.OPERATOR_REGISTER ?? null,
    },
    baseMap: baseMapOf(data.BASE_MAP_URL, data.BASE_MAP_ATTRIBUTION),
    sample: data.HIER_SAMPLE === 'on',
    sourcesAllowOrigins: data.SOURCES_ALLOW_ORIGINS,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM ?? null,
    authSecret: data.AUTH_SECRET ?? null,
    pushAllowOrigins: data.PUSH_ALLOW_ORIGINS,
    vapidPrivateKey: data.VAPID_PRIVATE_KEY ?? null,
    oidcProviders: data.OIDC_PROVIDERS,
    metricsToken: data.METRICS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
  };
}

/** The map of federation and states for the web (docs/unverified.md). */
const BASEMAP_DE = {
  url: 'https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_grau/default/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png',
  attribution: '© basemap.de / BKG',
};

const DEFAULT_VAR = new URL('../../var', import.meta.url);

function sentences(error: z.ZodError, environment: Environment): string {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return Object.entries(VARIABLES)
    .filter(([name]) => names.has(name))
    .map(([name, variable]) => {
      const value = 'secret' in variable ? 'as given' : `"${environment[name]?.slice(0, 80)}"`;
      return `${name} ${value} cannot be used: it ${variable.rule}, for example ${variable.example}.`;
    })
    .join('\n');
}

function baseMapOf(url = BASEMAP_DE.url, attribution = BASEMAP_DE.attribution): Config['baseMap'] {
  return url === 'off' ? null : { url, attribution };
}

/** What to type into a browser for a HOST to listen on: wildcard and loopback are "localhost". */
function nameForBrowser(host: string): string {
  if (/^(0\.0\.0\.0|::|::1|127\.\d+\.\d+\.\d+)$/.test(host)) return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}
