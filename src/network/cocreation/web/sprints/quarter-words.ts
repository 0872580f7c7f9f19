import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';

/** "1. Quartal 2027". */
export function quarterWords(quarter: string, { say }: Pick<RoomProps['screen'], 'say'>): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return say('sprint_quarter', { year, number });
}
