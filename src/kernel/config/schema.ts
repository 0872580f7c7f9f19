/** How the environment is read: each variable by its rule, and what they must keep among each other. */
import { isIP } from 'node:net';
import { z } from 'zod';
import {
  isHostName,
  isMailServer,
  isOrigin,
  isProxyList,
  isSender,
  isTileAddress,
  linesOf,
  proxies,
} from './address-rules.ts';
import { oidcProviders } from './oidc-providers.ts';
import { LOG_LEVELS } from './variables.ts';

const oneLine = (length: number) =>
  z
    .string()
    .max(length)
    .regex(/^\P{Cc}+$/u);

const origins = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().refine(isOrigin)).max(50))
  .transform((all) => [...new Set(all.map((value) => new URL(value).origin))])
  .default([]);

const databaseAddress = z.string().refine((value) => {
  const url = URL.parse(value);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
});

export const schema = z
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
    SOURCES_ALLOW_ORIGINS: origins,
    OPERATOR_ADDRESS: oneLine(500).transform(linesOf).pipe(z.array(z.string()).min(1).max(6)).optional(),
    OPERATOR_REPRESENTATIVE: oneLine(200).optional(),
    OPERATOR_REGISTER: oneLine(200).optional(),
    HIER_SAMPLE: z.enum(['on', 'off']).default('on'),
    SMTP_URL: z.string().refine(isMailServer).optional(),
    MAIL_FROM: oneLine(200).refine(isSender).optional(),
    AUTH_SECRET: z.string().min(32).max(500).optional(),
    PUSH_ALLOW_ORIGINS: origins,
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    OIDC_PROVIDERS: oidcProviders.default([]),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\w-]{24,200}$/)
      .optional(),
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
