import { describe, expect, it } from 'vitest';
import { binSchema } from '../model.ts';
import { binOf, unknownName } from './bin-of.ts';
import { ownNameOf, ownNamesIn } from './own-names.ts';

const keys = (name: string) => binOf(name).map(({ key }) => key);

describe('the name of a bin', () => {
  it.each<[string, string[]]>([
    ['Restmüll', ['residual']],
    ['Restabfall', ['residual']],
    ['Hausmüll', ['residual']],
    ['Graue Tonne', ['residual']],
    ['HM', ['residual']],
    ['Biotonne', ['bio']],
    ['Biogut', ['bio']],
    ['Bioabfall', ['bio']],
    ['BI', ['bio']],
    ['Papier', ['paper']],
    ['Papiertonne', ['paper']],
    ['Altpapier', ['paper']],
    ['Papier, Pappe, Karton', ['paper']],
    ['Blaue Tonne', ['paper']],
    ['Leichtverpackungen', ['packaging']],
    ['Gelber Sack', ['packaging']],
    ['Gelbe/r Sack/Tonne', ['packaging']],
    ['Gelber Sack / Gelbe Tonne', ['packaging']],
    ['Wertstofftonne', ['packaging']],
    ['LVP', ['packaging']],
    ['Glas', ['glass']],
    ['Altglas', ['glass']],
    ['Grünabfall', ['green']],
    ['Grün- und Gartenabfälle', ['green']],
    ['Baum- und Strauchschnitt', ['green']],
    ['Laubsäcke', ['green']],
    ['Weihnachtsbäume', ['christmas-trees']],
    ['Christbaumsammlung', ['christmas-trees']],
    ['Schadstoffmobil', ['hazardous']],
    ['Problemstoffsammlung', ['hazardous']],
    ['Sondermüll', ['hazardous']],
    ['Sperrmüll', ['bulky']],
    ['Elektroschrott', ['electronic']],
    ['Altkleider', ['textiles']],
    ['Altmetall', ['metal']],
    ['Schrott', ['metal']],
    ['Altholz', ['wood']],
    ['Recyclinghof', ['recycling-centre']],
    ['Kompostplatz', ['recycling-centre']],
    ['Wertstoffhof', ['recycling-centre']],
    ['Restmüll/Bio', ['residual', 'bio']],
    ['Bio- / Restmüll', ['bio', 'residual']],
    ['Bio-/Restmüll', ['bio', 'residual']],
    ['Haus- und Biomüll', ['residual', 'bio']],
    ['Restmüll, Bio und Papier', ['residual', 'bio', 'paper']],
    ['Sperrmüll + Elektroschrott', ['bulky', 'electronic']],
    ['Restmüll 2-wöchentlich', ['residual-2-woechentlich']],
    ['Restmüll 14-täglich', ['residual-2-woechentlich']],
    ['Restmüll zweiwöchentlich', ['residual-2-woechentlich']],
    ['Restmüll 4-wöchentlich', ['residual-4-woechentlich']],
    ['Restmüll wöchentlich 1100 Liter', ['residual-1-woechentlich-1100-l']],
    ['Papier 1.100 l Container', ['paper-1100-l-container']],
    ['Restmüll (grau) AWB Köln', ['residual']],
    ['Wertstoffe (gelb) AWB Köln', ['packaging']],
    ['Biotonne AWB', ['bio']],
  ])('%s means %j', (name, expected) => {
    expect(keys(name)).toEqual(expected);
  });

  it('is shown as the provider says it, without the colour of the lid and without his own name', () => {
    const names = (name: string) => binOf(name).map((bin) => bin.name);
    expect(names('Restmüll (grau) AWB Köln')).toEqual(['Restmüll']);
    expect(names('Papiertonne (blaue Tonne)')).toEqual(['Papiertonne']);
    expect(names('Bio- / Restmüll')).toEqual(['Biomüll', 'Restmüll']);
    expect(names('Gelbe/r Sack/Tonne')).toEqual(['Gelbe/r Sack/Tonne']);
    expect(names('Restmüll (nur Großbehälter)')).toEqual(['Restmüll (nur Großbehälter)']);
  });

  it('that nobody knows is kept under its own, told apart from others, and reported', () => {
    for (const name of ['Grüne Tonne', 'Encombrants', 'Straßenreinigung', 'Tonne', 'R', '🗑']) {
      const bins = binOf(name);
      expect(bins).toMatchObject([{ fraction: 'other', name }]);
      expect(unknownName(name, bins)?.code).toBe('unknown-bin');
      expect(binSchema.safeParse(bins[0]).success).toBe(true);
    }
    expect(keys('Grüne Tonne')).not.toEqual(keys('Encombrants'));
    expect(unknownName('Restmüll', binOf('Restmüll'))).toBeNull();
  });

  it('means what the town says it means, whatever our words say', () => {
    const own = ownNamesIn([
      'Grüne Tonne=Papier',
      'Kombi = Restmüll + Bio',
      'Windelsack=other',
      'Glas=metal',
    ]);
    expect(binOf('Grüne Tonne', own)).toEqual([{ key: 'paper', fraction: 'paper', name: 'Grüne Tonne' }]);
    expect(binOf('KOMBI', own).map(({ fraction }) => fraction)).toEqual(['residual', 'bio']);
    expect(binOf('Grüne Tonne / Restmüll', own).map(({ fraction }) => fraction)).toEqual([
      'paper',
      'residual',
    ]);
    expect(binOf('Glas', own)[0]?.fraction).toBe('metal');
    expect(unknownName('Windelsack', binOf('Windelsack', own), own)).toBeNull();
    for (const line of ['Papier', '=Papier', 'Tonne=', 'Tonne=Kram', 'Tonne=Restmüll/Bio'])
      expect(ownNameOf(line), line).toBeNull();
  });
});
