import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { districtsFor, isWhole } from '../../address/districts-for.ts';
import { districtPath } from '../../people/paths.ts';
import { nameOf, type Street } from './find-streets.ts';
import { noteAddress } from './found-address.ts';
import { NumberForm } from './number-form.tsx';
import { pageLanguage, sayFrom } from './say.ts';
import { StreetField } from './street-field.tsx';
import { useReplaced } from './use-replaced.ts';

/** From a street, and its number where it matters, to the page of its district. The number is matched here alone. */
export function StreetFinder({ texts, data, home }: PartProps) {
  const last = useReplaced();
  const [chosen, setChosen] = useState<Street | null>(null);
  const say = sayFrom(texts, pageLanguage());
  const ars = arsOf(data);
  const go = (street: Street, slugs: readonly string[], number: string | null) => {
    noteAddress({ ars, slugs, street: nameOf(street), number });
    navigate(`${home}/${districtPath(slugs)}`);
  };
  const choose = (street: Street) => {
    const found = isWhole(street.parts) ? districtsFor(street.parts, null) : null;
    if (found?.kind === 'found') go(street, found.slugs, null);
    else setChosen(street);
  };
  return (
    <>
      {chosen === null ? (
        <StreetField ars={ars} say={say} choose={choose} />
      ) : (
        <NumberForm
          street={chosen}
          say={say}
          home={home}
          found={(slugs, number) => go(chosen, slugs, number)}
          back={() => setChosen(null)}
        />
      )}
      <span ref={last} hidden />
    </>
  );
}

function arsOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'ars' in data ? String(data.ars) : '';
}
