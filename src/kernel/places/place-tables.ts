import type { TableDeclaration } from '../solution.ts';

const forever = (reason: string) => ({ class: 'reference', retention: { forever: reason } }) as const;

/** Classes of the kernel's tables about places (design: table classes). */
export const placeTables: readonly TableDeclaration[] = [
  { name: 'attribution', ...forever('public catalogue of sources') },
  { name: 'place', ...forever('public register; old keys lead to new ones') },
  { name: 'place_change', ...forever('public register; old keys lead to new ones') },
  { name: 'place_import', ...forever('says where the register comes from') },
  { name: 'boundary_layer', ...forever('public boundaries, replaced by the next import') },
];
