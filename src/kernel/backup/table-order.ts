interface Node {
  schema: string;
  name: string;
  refersTo: readonly string[];
}

/** Tables so that each comes after those that it refers to; otherwise by name. Throws for tables that refer in a circle. */
export function inOrder<T extends Node>(tables: readonly T[]): T[] {
  const left = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const sorted: T[] = [];
  while (left.size > 0) {
    const free = [...left].filter(([, { refersTo }]) => !refersTo.some((name) => left.has(name)));
    if (free.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const [name, table] of free) {
      sorted.push(table);
      left.delete(name);
    }
  }
  return sorted;
}
