/** Which addresses form a district: the system names none, so those with the same days are one. */
import { createHash } from 'node:crypto';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { Area } from './area-of.ts';

const MOST_DISTRICTS = 20_000;

export interface DistrictBook {
  /** `isNew`: nobody has told its days; `differs`: somebody told other days under this name. */
  enter(area: Area): { district: string; isNew: boolean; differs: boolean };
}

/** The first address of the file with these days lends the district its name; '' where an answer has no address. */
export function createDistrictBook(): DistrictBook {
  const byDays = new Map<string, string>();
  const byName = new Map<string, string>();
  return {
    enter(area) {
      const days = digestOf(area);
      const known = area.district ?? byDays.get(days);
      const district = (known ?? addressOf(area) ?? '').slice(0, 200);
      const told = byName.get(district);
      if (told === undefined) {
        if (byName.size >= MOST_DISTRICTS)
          throw new UnreadableFeed('too-many-districts', `More than ${MOST_DISTRICTS} different calendars.`);
        byName.set(district, days);
        if (area.district === null) byDays.set(days, district);
      }
      return { district, isNew: told === undefined, differs: told !== undefined && told !== days };
    },
  };
}

function addressOf({ town, street, number }: Area): string | null {
  const line = [street, number].filter((part) => part !== null).join(' ');
  const all = [town, line === '' || line === town ? null : line].filter((part) => part !== null);
  return all.length === 0 ? null : all.join(', ');
}

function digestOf({ fractions }: Area): string {
  const sorted = [...fractions].sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url');
}
