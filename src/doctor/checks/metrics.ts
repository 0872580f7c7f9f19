import type { Config } from '../../kernel/config.ts';
import { type Finding, good, note } from '../finding.ts';

/** Whether a program may watch the house. */
export async function checkMetrics({ metricsToken }: Pick<Config, 'metricsToken'>): Promise<Finding[]> {
  if (metricsToken !== null) return [good('/metrics can be read with the token.')];
  return [
    note(
      '/metrics can be read by operators who are signed in only.',
      'Set METRICS_TOKEN to watch by a program.',
    ),
  ];
}
