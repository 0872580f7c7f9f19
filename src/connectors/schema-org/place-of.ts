import type { Note } from './event-dates.ts';
import { hoursOf } from './hours-of.ts';
import { lineAt, locationOf } from './location.ts';
import type { SchemaPlace, SchemaThing } from './model.ts';
import type { Names } from './names.ts';
import { type Node, nodesAt, textsAt } from './node.ts';
import { termsOf } from './terms.ts';

/** Also without a point: what that means is the mapping's matter. */
export function placeOf(
  node: Node,
  thing: SchemaThing,
  { names, note }: { names: Names; note: (note: Note) => void },
): SchemaPlace {
  const terms = termsOf(node, names);
  // "Nur Blindenhunde": what is allowed in words belongs to getting in.
  const pets = textsAt(node, 'petsAllowed').some(({ text }) => text.length > 5)
    ? lineAt(node, 'petsAllowed')
    : null;
  return {
    ...{ kind: 'place', ...thing, ...terms, ...hoursOf(node, names, note) },
    access: pets === null ? terms.access : [...terms.access, pets].slice(0, 40),
    location: locationOf(node),
    phone:
      lineAt(node, 'telephone') ?? nodesAt(node, 'address').map((one) => lineAt(one, 'telephone'))[0] ?? null,
  };
}
