import type { TableDeclaration } from '../../../kernel/solution.ts';

export const toTell: TableDeclaration = {
  name: 'move_to_tell',
  class: 'place',
  retention: { days: 7, column: 'at', reason: 'told within minutes; what was not told by then is of no use' },
};
