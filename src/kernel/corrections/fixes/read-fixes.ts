import { formOf } from '../../forms/form-of.ts';
import type { Language } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Place } from '../../places/place.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Correction } from '../correction.ts';
import type { FixLine } from './fix.ts';
import type { FixChoices, FixView } from './fixes-api.ts';

export interface FixHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
}
interface Ask {
  place: Place;
  language: Language;
}

/** All that count at a desk, what is to be asked first. */
export async function fixesAt({ kernel, solutions }: FixHouse, ask: Ask): Promise<FixView[]> {
  const keys = kernel.places.keys(ask.place.ars);
  const all = await Promise.all(
    solutions.map(async (solution) => {
      const found = await solution.fixes?.at({ keys, record: null, language: ask.language }, kernel);
      return (found ?? []).map((one) => viewOf(one, solution, ask));
    }),
  );
  return all.flat().toSorted((one, other) => Number(other.isAsked) - Number(one.isAsked));
}

/** The record of a message as it stands, what can be confirmed of it, and what was. */
export async function choicesFor(
  { kernel, solutions }: FixHouse,
  { solution: id, record, choice }: Pick<Correction, 'solution' | 'record' | 'choice'>,
  ask: Ask,
): Promise<FixChoices> {
  const solution = solutions.find((one) => one.id === id);
  if (solution?.fixes === undefined || record === null) return { rows: null, kinds: [], fixes: [] };
  const { kinds } = solution.fixes;
  const { language } = ask;
  const of = { keys: kernel.places.keys(ask.place.ars), record, language };
  const offer = await solution.fixes.offer({ ...of, choice }, kernel);
  const fixes = await solution.fixes.at(of, kernel);
  const texts = textsIn(solution.i18n, language);
  return {
    rows: offer?.rows ?? null,
    kinds: (offer?.kinds ?? []).flatMap(({ kind, initial }) => {
      const form = kinds[kind];
      const name = texts[`fix_${kind}`] ?? kind;
      return form === undefined ? [] : [{ kind, name, initial, fields: formOf(form, texts) }];
    }),
    fixes: fixes.map((one) => viewOf(one, solution, ask)),
  };
}

function viewOf(one: FixLine, { id, i18n }: Solution, { place, language }: Ask): FixView {
  return {
    ...one,
    solution: id,
    kindName: textsIn(i18n, language)[`fix_${one.kind}`] ?? one.kind,
    page: `${placePath(place, language)}/${one.page}`,
  };
}
