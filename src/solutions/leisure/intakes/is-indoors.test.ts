import { expect, it } from 'vitest';
import type { EventCategory } from '../model.ts';
import { isIndoors } from './is-indoors.ts';

it.each<[string, string, string | null, EventCategory, 'yes' | 'no' | 'unknown']>([
  ['Konzert', '', 'Stadthalle, großer Saal', 'music', 'yes'],
  ['Konzert', '', 'Lutherkirche', 'music', 'yes'],
  ['Konzert', '', null, 'music', 'unknown'],
  ['Open-Air-Kino', '', null, 'film', 'no'],
  ['Filmabend', '', null, 'film', 'yes'],
  ['Neue Bilder', '', null, 'exhibition', 'yes'],
  ['Skulpturen im Freien', '', 'Stadtpark', 'exhibition', 'no'],
  ['Flohmarkt', '', 'Marktplatz', 'market', 'no'],
  ['Theater', '', 'Freilichttheater', 'stage', 'no'],
  ['Fest', 'Bei Regen findet es in der Turnhalle statt.', 'Festwiese', 'festival', 'yes'],
  ['Fest', '', 'Platz an der Lutherkirche', 'festival', 'unknown'],
  ['Herbstwanderung', '', null, 'tour', 'no'],
  ['Kinderfest', 'Hüpfburg und Musik', 'Schulhof', 'festival', 'unknown'],
])('"%s", "%s" in "%s" (%s): under a roof %s', (title, description, place, category, expected) => {
  expect(isIndoors({ title, description, categories: [], place, category })).toBe(expected);
});
