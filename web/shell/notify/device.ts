/** What this device knows of its subscriptions: the secrets by which it may look, change and stop. */
import { readNote, writeNote } from '../../ui/device-memory.ts';

const NOTE = 'notify';

export interface DeviceSecrets {
  push?: string;
  mail?: string;
}

export function readSecrets(): DeviceSecrets {
  try {
    const { push, mail }: Partial<Record<keyof DeviceSecrets, unknown>> = JSON.parse(readNote(NOTE) ?? '{}');
    return { ...(typeof push === 'string' && { push }), ...(typeof mail === 'string' && { mail }) };
  } catch {
    return {};
  }
}

/** `null` forgets it. */
export function keepSecret(way: keyof DeviceSecrets, secret: string | null): void {
  const { [way]: _old, ...rest } = readSecrets();
  const next = secret === null ? rest : { ...rest, [way]: secret };
  writeNote(NOTE, Object.keys(next).length === 0 ? null : JSON.stringify(next));
}
