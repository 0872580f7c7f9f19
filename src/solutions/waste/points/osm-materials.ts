/** What the tags `recycling:*=yes` of OpenStreetMap mean: a fraction of ours, or a thing of its own. Pure. */
import type { Fraction } from '../fractions.ts';

/** Things that are no fraction; in words by the texts `material_<id>`. */
export const MATERIALS = [
  ...([
    'batteries',
    'books',
    'cds',
    'cooking_oil',
    'cork',
    'engine_oil',
    'printer_cartridges',
    'rubble',
  ] as const),
  ...(['styrofoam', 'tyres', 'toys'] as const),
] as const;
export type Material = (typeof MATERIALS)[number];

const FRACTIONS_OF: Readonly<Record<string, Fraction>> = {
  glass: 'glass',
  glass_bottles: 'glass',
  paper: 'paper',
  paper_packaging: 'paper',
  newspaper: 'paper',
  magazines: 'paper',
  cardboard: 'paper',
  clothes: 'textiles',
  shoes: 'textiles',
  scrap_metal: 'metal',
  metal: 'metal',
  cans: 'metal',
  aluminium: 'metal',
  plastic_packaging: 'packaging',
  beverage_cartons: 'packaging',
  cartons: 'packaging',
  green_waste: 'green',
  garden_waste: 'green',
  organic: 'bio',
  food_waste: 'bio',
  christmas_trees: 'christmas-trees',
  electrical_appliances: 'electronic',
  small_electrical_appliances: 'electronic',
  electrical_items: 'electronic',
  computers: 'electronic',
  mobile_phones: 'electronic',
  white_goods: 'electronic',
  small_appliances: 'electronic',
  low_energy_bulbs: 'electronic',
  fluorescent_tubes: 'electronic',
  hazardous_waste: 'hazardous',
  wood: 'wood',
  bulky_waste: 'bulky',
  waste: 'residual',
};

const MATERIALS_OF: Readonly<Record<string, Material>> = {
  batteries: 'batteries',
  books: 'books',
  cds: 'cds',
  cooking_oil: 'cooking_oil',
  cork: 'cork',
  engine_oil: 'engine_oil',
  printer_cartridges: 'printer_cartridges',
  printer_toner_cartridges: 'printer_cartridges',
  rubble: 'rubble',
  polystyrene_foam: 'styrofoam',
  tyres: 'tyres',
  toys: 'toys',
};

/** Only what is said to be taken; what nobody here knows is left out. */
export function takenBy(tags: Readonly<Record<string, string>>): {
  fractions: Fraction[];
  materials: Material[];
} {
  const taken = Object.entries(tags).flatMap(([tag, value]) =>
    tag.startsWith('recycling:') && value === 'yes' ? [tag.slice('recycling:'.length)] : [],
  );
  return {
    fractions: [...new Set(taken.flatMap((one) => FRACTIONS_OF[one] ?? []))],
    materials: [...new Set(taken.flatMap((one) => MATERIALS_OF[one] ?? []))],
  };
}
