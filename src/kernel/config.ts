/** The environment as one typed object. Read once at start; nothing else reads `process.env`. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
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
  logLevel: LogLevel;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Every variable with what it must be and an example: the source of error messages and of docs/operate.md. */
export const VARIABLES = {
  PORT: { rule: 'must be a whole number from 1 to 65535', example: 'PORT=8080' },
  HOST: { rule: 'must be an IP address or a host name of this machine', example: 'HOST=127.0.0.1' },
  PUBLIC_URL: {
    rule: 'must be an http or https address that ends after host and port',
    example: 'PUBLIC_URL=https://hierzulande.example',
  },
  DATABASE_URL: {
    rule: 'must be an address such as postgres://user:password@host:5432/database',
    example: 'DATABASE_URL=postgres://hierzulande:…@localhost:5432/hierzulande',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    rule: 'must be an address such as postgres://user:password@host:5432/database, next to DATABASE_URL',
    example: 'DATABASE_OWNER_URL=postgres://hier_owner:…@localhost:5432/hierzulande',
    secret: true,
  },
  HIER_VAR: { rule: 'must be the path of a folder', example: 'HIER_VAR=./var' },
  TRUST_PROXY: {
    rule: 'must be true, false, the number of proxies, or their addresses separated by commas',
    example: 'TRUST_PROXY=127.0.0.1',
  },
  OPERATOR_NAME: {
    rule: 'must be one line of at most 200 characters',
    example: 'OPERATOR_NAME="Stadt Beispiel"',
  },
  OPERATOR_CONTACT: {
    rule: 'must be one line of at most 300 characters',
    example: 'OPERATOR_CONTACT=digital@stadt.example',
  },
  BASE_MAP_URL: {
    rule: 'must be off, or an http or https address with {z}, {x} and {y} in it and BASE_MAP_ATTRIBUTION beside it',
    example: 'BASE_MAP_URL=https://tiles.example/{z}/{x}/{y}.png',
  },
  BASE_MAP_ATTRIBUTION: {
    rule: 'must be one line of at most 200 characters',
    example: 'BASE_MAP_ATTRIBUTION="© Landesamt Beispiel"',
  },
  SOURCES_ALLOW_ORIGINS: {
    rule: 'must be at most 50 http or https addresses that end after host and port, separated by commas',
    example: 'SOURCES_ALLOW_ORIGINS=http://gis.intern.example:8080,http://10.0.0.7',
  },
  OPERATOR_ADDRESS: {
    rule: 'must be at most 6 lines separated by |, together at most 500 characters',
    example: 'OPERATOR_ADDRESS="Stadt Beispiel|Rathausplatz 1|12345 Beispiel"',
  },
  OPERATOR_REPRESENTATIVE: {
    rule: 'must be one line of at most 200 characters',
    example: 'OPERATOR_REPRESENTATIVE="Bürgermeisterin Erika Beispiel"',
  },
  OPERATOR_REGISTER: {
    rule: 'must be one line of at most 200 characters',
    example: 'OPERATOR_REGISTER="Amtsgericht Beispiel, HRB 0000"',
  },
  HIER_SAMPLE: { rule: 'must be on or off', example: 'HIER_SAMPLE=off' },
  LOG_LEVEL: { rule: `must be one of ${LOG_LEVELS.join(', ')}`, example: 'LOG_LEVEL=info' },
} as const satisfies Record<string, { rule: string; example: string; secret?: true }>;

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
    logLevel: data.LOG_LEVEL,
  };
}

/** The map of federation and states for the web (docs/unverified.md). */
const BASEMAP_DE = {
  url: 'https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_grau/default/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png',
  attribution: '© basemap.de / BKG',
};

const DEFAULT_VAR = new URL('../../var', import.meta.url);

const oneLine = (length: number) =>
  z
    .string()
    .max(length)
    .regex(/^\P{Cc}+$/u);

const databaseAddress = z.string().refine((value) => {
  const url = URL.parse(value);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
});

const schema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535))
      .default(8080),
    HOST: z
      .string()
      .refine((value) => isIP(value) > 0 || isHostName(value))
      .default('127.0.0.1'),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin)
      .transform((value) => new URL(value).origin)
      .optional(),
    DATABASE_URL: databaseAddress.optional(),
    DATABASE_OWNER_URL: databaseAddress.optional(),
    HIER_VAR: z
      .string()
      .refine((value) => !value.includes('\0'))
      .optional(),
    TRUST_PROXY: z.string().refine(isProxyList).transform(proxies).default(false),
    OPERATOR_NAME: oneLine(200).optional(),
    OPERATOR_CONTACT: oneLine(300).optional(),
    BASE_MAP_URL: z.string().max(500).refine(isTileAddress).optional(),
    BASE_MAP_ATTRIBUTION: oneLine(200).optional(),
    SOURCES_ALLOW_ORIGINS: z
      .string()
      .transform((value) => value.split(',').map((part) => part.trim()))
      .pipe(z.array(z.string().refine(isOrigin)).max(50))
      .transform((all) => [...new Set(all.map((value) => new URL(value).origin))])
      .default([]),
    OPERATOR_ADDRESS: oneLine(500).transform(linesOf).pipe(z.array(z.string()).min(1).max(6)).optional(),
    OPERATOR_REPRESENTATIVE: oneLine(200).optional(),
    OPERATOR_REGISTER: oneLine(200).optional(),
    HIER_SAMPLE: z.enum(['on', 'off']).default('on'),
    LOG_LEVEL: z.enum(LOG_LEVELS).default('warn'),
  })
  .refine((all) => all.DATABASE_OWNER_URL === undefined || all.DATABASE_URL !== undefined, {
    path: ['DATABASE_OWNER_URL'],
  })
  // Whose map it is must stand beside it, and nobody knows that but the operator.
  .refine(
    ({ BASE_MAP_URL: url = 'off', BASE_MAP_ATTRIBUTION: whose }) => url === 'off' || whose !== undefined,
    {
      path: ['BASE_MAP_URL'],
    },
  );

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

/** "Rathaus | Platz 1" → its lines, without empty ones. */
function linesOf(value: string): string[] {
  return value
    .split('|')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isHostName(value: string): boolean {
  // Digits and dots only is a mistyped address, not a name.
  return (
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value) &&
    /[a-z]/i.test(value)
  );
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return (
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  );
}

function isTileAddress(value: string): boolean {
  if (value === 'off') return true;
  const url = URL.parse(value.replaceAll(/\{[zxy]\}/g, '0'));
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return false;
  return ['{z}', '{x}', '{y}'].every((part) => value.includes(part)) && !/^[a-z]+:\/\/[^/]*\{/i.test(value);
}

function baseMapOf(url = BASEMAP_DE.url, attribution = BASEMAP_DE.attribution): Config['baseMap'] {
  return url === 'off' ? null : { url, attribution };
}

function isProxyList(value: string): boolean {
  if (/^(true|false|[1-9]\d?)$/.test(value)) return true;
  return value.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/');
    if (['loopback', 'linklocal', 'uniquelocal'].includes(part.trim())) return true;
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  });
}

function proxies(value: string): boolean | number | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** What to type into a browser for a HOST to listen on: wildcard and loopback are "localhost". */
function nameForBrowser(host: string): string {
  if (/^(0\.0\.0\.0|::|::1|127\.\d+\.\d+\.\d+)$/.test(host)) return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}
