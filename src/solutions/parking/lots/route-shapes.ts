import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';

/** What the routes of an owner's lots have in common. */
export const config = { permission: 'account:own', limit: 'account' } as const;
export const tags = ['parking'];
export const querystring = z.strictObject({ lang: languageParameter });
export const oneLot = z.object({ id: z.uuid() });
export const versioned = querystring.extend({ version: z.coerce.number().int() });
