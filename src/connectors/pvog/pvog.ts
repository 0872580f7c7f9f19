/** The connector `pvog`: the search service of the federation, asked for single answers. See README.md. */
import { civilDate } from '../../kernel/clock.ts';
import type { Asked } from '../../kernel/sources/ask/ask.ts';
import { checkPvog } from './check-pvog.ts';
import { pvogSettings } from './settings.ts';

/** Milliseconds for all calls of one answer. */
const ALL = 8_000;

export const pvog: Asked = {
  connector: 'pvog',
  settings: pvogSettings,
  milliseconds: ALL,
  check: (source, ask, now) =>
    checkPvog(ask, { day: civilDate(now).toString(), settings: pvogSettings.parse(source.settings) }),
};
