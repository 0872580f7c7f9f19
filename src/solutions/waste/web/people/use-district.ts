import { useEffect, useState } from 'react';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { joinSlugs } from '../../people/slugs.ts';
import type { MyWastePlace } from '../my-places.ts';
import { type Loaded, loadDistrict } from './load-district.ts';

/** Days of a place that is kept; asked for again by `retry`. */
export function useDistrict(
  { ars, slugs }: MyWastePlace,
  language: Language,
): { state: Loaded | { kind: 'loading' }; retry(): void } {
  const [state, setState] = useState<Loaded | { kind: 'loading' }>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const key = joinSlugs(slugs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again for the same
  useEffect(() => {
    const asked = new AbortController();
    loadDistrict({ ars, slugs: key.split('+') }, language, asked.signal).then((loaded) => {
      if (!asked.signal.aborted) setState(loaded);
    });
    return () => asked.abort();
  }, [ars, key, language, tries]);
  const retry = () => {
    setState({ kind: 'loading' });
    setTries(tries + 1);
  };
  return { state, retry };
}
