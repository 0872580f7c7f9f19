/** All entries of the sorting guide, by kind in files of their own. */
import { z } from 'zod';
import { fold } from '../../../kernel/places/fold.ts';
import { itemSchema, type SortingItem } from './item.ts';
import animals from './items/animals.json' with { type: 'json' };
import bath from './items/bath.json' with { type: 'json' };
import building from './items/building.json' with { type: 'json' };
import clothes from './items/clothes.json' with { type: 'json' };
import electronics from './items/electronics.json' with { type: 'json' };
import food from './items/food.json' with { type: 'json' };
import furniture from './items/furniture.json' with { type: 'json' };
import garden from './items/garden.json' with { type: 'json' };
import glass from './items/glass.json' with { type: 'json' };
import hazardous from './items/hazardous.json' with { type: 'json' };
import kitchen from './items/kitchen.json' with { type: 'json' };
import leisure from './items/leisure.json' with { type: 'json' };
import packaging from './items/packaging.json' with { type: 'json' };
import paper from './items/paper.json' with { type: 'json' };
import vehicles from './items/vehicles.json' with { type: 'json' };

const FILES = [
  animals,
  bath,
  building,
  clothes,
  electronics,
  food,
  furniture,
  garden,
  glass,
  hazardous,
  kitchen,
  leisure,
  packaging,
  paper,
  vehicles,
];

/** In the order of their files. */
export const ITEMS: readonly SortingItem[] = FILES.flatMap((file) => z.array(itemSchema).parse(file));

const byId = new Map(ITEMS.map((one) => [one.id, one]));
const byWord = new Map(
  ITEMS.flatMap(({ id, name, words }) =>
    [...words.en, name.en, ...words.de, name.de, id].map((word) => [fold(word), id] as const),
  ),
);

export function itemOf(id: string): SortingItem | undefined {
  return byId.get(id);
}

/** The entry that is meant by a word: ours where it is one of our words, else a new one; '' where it has no letters. */
export function itemKey(word: string): string {
  const folded = fold(word);
  const slug = folded
    .replaceAll(/[^a-z0-9 ]+/g, '')
    .trim()
    .replaceAll(/ +/g, '-')
    .slice(0, 80);
  return byWord.get(folded) ?? slug;
}
