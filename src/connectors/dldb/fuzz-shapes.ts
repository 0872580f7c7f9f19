/** Shapes that every damaged feed must still be brought into; beginnings of the real files where those are there. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FILES = '../shared/data/services/';
/** A few records: enough to damage, and little to clear away. */
const REAL_BYTES = 3_000;

const line = z.string().min(1).max(500);
const web = z.string().regex(/^https?:\/\//i);
export const richText = z.array(
  z.union([
    z.strictObject({ type: z.enum(['paragraph', 'heading']), text: z.string().min(1) }),
    z.strictObject({ type: z.literal('list'), items: z.array(z.string().min(1)).min(1) }),
    z.strictObject({
      type: z.literal('link'),
      text: z.string(),
      href: z.string().regex(/^(https?:|mailto:|tel:)/i),
    }),
  ]),
);
export const link = z.strictObject({ text: line, href: z.string().regex(/^(https?:\/\/|mailto:)/i) });
export const point = z.strictObject({ text: z.string().min(1), about: richText, url: web.nullable() });
export const appointment = { appointmentUrl: web.nullable(), hasAppointments: z.boolean().nullable() };
export const minutes = z.number().int().min(0).max(1440).nullable();
export const common = {
  id: line,
  name: line,
  url: web.nullable(),
  changedAt: z.iso.datetime().nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  isPublic: z.boolean(),
};

/** A small export that reads well, and the beginning of a real one up to its last whole record. */
export function seedsOf(name: string, own: unknown) {
  const path = `${FILES}${name}_de.json`;
  return [
    { name: 'small', bytes: Buffer.from(JSON.stringify(own)), settings: {} },
    ...(existsSync(path) ? [{ name, bytes: beginningOf(readFileSync(path)), settings: {} }] : []),
  ];
}

function beginningOf(file: Buffer): Buffer {
  const whole = z.object({ data: z.array(z.unknown()) }).parse(JSON.parse(file.toString()));
  const count = whole.data.findIndex(
    (_, index) => JSON.stringify(whole.data.slice(0, index + 2)).length > REAL_BYTES - 100,
  );
  return Buffer.from(JSON.stringify({ data: whole.data.slice(0, Math.max(1, count)) })).subarray(0, 8_192);
}
