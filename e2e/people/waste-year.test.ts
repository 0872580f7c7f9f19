/** The clerk replaces the year: a file is looked at, taken over, and people see January while December stays. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptCommand } from '../../src/cli/adopt.ts';
import { PREFIX } from '../../src/kernel/i18n/language.ts';
import { openBrowser, overflow, takenOver, violations } from '../browser.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, signIn } from './steps.ts';
