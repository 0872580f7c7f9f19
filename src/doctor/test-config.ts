import { type Config, readConfig } from '../kernel/config.ts';

/** A configuration as the environment of a test says it. */
export function configOf(environment: Readonly<Record<string, string>>): Config {
  return readConfig(environment);
}

/** As for the public: everything set as it should be. */
export const PUBLIC = { PUBLIC_URL: 'https://hierzulande.example' } as const;
