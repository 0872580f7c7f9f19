import type { Config } from '../kernel/config.ts';
import { isLoopback } from '../kernel/net/is-loopback.ts';

/** What a check found. `bad`: unsafe or broken; `note`: worth knowing; `good`: in order. */
export interface Finding {
  state: 'good' | 'note' | 'bad';
  /** What is the case. Never a secret, a mail address of a person, or a whole address of a feed. */
  text: string;
  /** What to do; required for what is not good. */
  mend?: string;
}

export const good = (text: string): Finding => ({ state: 'good', text });
export const note = (text: string, mend: string): Finding => ({ state: 'note', text, mend });
export const bad = (text: string, mend: string): Finding => ({ state: 'bad', text, mend });

/** Others than this machine may come: what is a remark while trying out is a fault here. */
export function isPublic({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return !isLoopback(new URL(publicUrl).hostname);
}

/** A fault where others may come, a remark while trying out. */
export const badInPublic = (config: Pick<Config, 'publicUrl'>) => (isPublic(config) ? bad : note);
