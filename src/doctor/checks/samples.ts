import type { Config } from '../../kernel/config.ts';
import { badInPublic, type Finding, good } from '../finding.ts';

/** Whether invented data are shown to the public. */
export async function checkSamples(config: Pick<Config, 'sample' | 'publicUrl'>): Promise<Finding[]> {
  if (!config.sample) return [good('Example data are off.')];
  return [
    badInPublic(config)(
      'Example data are shown for the places for trying out.',
      'Set HIER_SAMPLE=off where the public can reach the house; it deletes them.',
    ),
  ];
}
