import { z } from 'zod';

const channel = z.string().min(1).max(40);

export const xzufiSettings = z.strictObject({
  /**
   * Whether a message tells all there is (what it leaves out is gone) or only what changed. `auto`: only changes as
   * soon as it deletes something or says that it is one part of a transaction.
   */
  messages: z
    .enum(['auto', 'full', 'delta'])
    .default('auto')
    .meta({ label: 'connector_xzufi_messages', hint: 'connector_xzufi_messages_hint' }),
  /** Codes of the list of channels that mean a telephone or a fax: a bare number does not say which of both it is. */
  phoneChannels: z
    .array(channel)
    .max(50)
    .default([])
    .meta({ label: 'connector_xzufi_phone-channels', hint: 'connector_xzufi_channels_hint' }),
  faxChannels: z
    .array(channel)
    .max(50)
    .default([])
    .meta({ label: 'connector_xzufi_fax-channels', hint: 'connector_xzufi_channels_hint' }),
});

export type XzufiSettings = z.infer<typeof xzufiSettings>;
