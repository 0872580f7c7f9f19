import { z } from 'zod';

/** `clientId`: by which the service knows who asks, where its operator has given one. */
export const pvogSettings = z.strictObject({
  clientId: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{1,100}$/)
    .optional()
    .meta({ label: 'connector_pvog_client_id', hint: 'connector_pvog_client_id_hint' }),
});
export type PvogSettings = z.infer<typeof pvogSettings>;
