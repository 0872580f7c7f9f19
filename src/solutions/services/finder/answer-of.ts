/** A kept answer as pages and programs take it: whose text, who is responsible, what can be done online. Pure. */
import type { Place } from '../../../kernel/places/place.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { Responsibility, ResponsibleUnit, RoleAnswer } from '../responsibility/responsibility.ts';
import type { FinderAnswer } from './finder-answer.ts';
import type { StoredAnswer } from './stored-answer.ts';

type Whole = Extract<StoredAnswer, { kind: 'answer' }>;

interface Around {
  source: string;
  place: Place;
  /** From the next unit above the place up to the federation. */
  ancestors: readonly Place[];
  info: SourceInfo;
}

export function answerOf(answer: Whole, around: Around): Extract<FinderAnswer, { kind: 'answer' }> {
  const { source, place, ancestors, info } = around;
  const chain = [place, ...ancestors];
  const { service, online } = answer;
  return {
    kind: 'answer',
    // The level of the text is not the level of the authority: both are said.
    text: {
      id: null,
      record: service,
      unit: chain.find(({ ars }) => service.areas.includes(ars)) ?? chain.at(-1) ?? place,
      info,
    },
    responsibility: responsibilityOf(answer, around),
    online: online.map((record) => ({
      online: { id: record.key, ars: place.ars, source, seenAt: info.time, record },
      area: place.ars,
    })),
  };
}

function responsibilityOf({ units, isBadlyCovered }: Whole, { source, place, info }: Around): Responsibility {
  const groups = Map.groupBy(units, ({ role }) => `${role.code ?? ''} ${role.name ?? ''}`);
  const roles = [...groups.values()].flatMap((some): RoleAnswer[] => {
    const [first] = some;
    if (first === undefined) return [];
    return [
      {
        role: first.role,
        units: some.map(
          ({ office }): ResponsibleUnit => ({
            key: office.key,
            // Not a record of ours: its key stands where others have their id, and no page is about it.
            office: { id: office.key, ars: place.ars, source, seenAt: info.time, record: office },
            area: place,
            subArea: null,
          }),
        ),
      },
    ];
  });
  const [first, ...others] = roles.sort((one, other) => rankOf(one) - rankOf(other));
  if (first === undefined)
    return { kind: 'unknown', reason: isBadlyCovered ? 'badly-covered' : 'not-in-source' };
  return { kind: first.units.length === 1 ? 'found' : 'several', roles: [first, ...others] };
}

/** "Zuständige Stelle" before whom one may ask; else in the order of the source. */
function rankOf({ role }: RoleAnswer): number {
  return role.code === '01' || /^zuständige stelle/i.test(role.name ?? '') ? 0 : 1;
}
