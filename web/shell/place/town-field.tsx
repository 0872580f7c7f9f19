import { useRef, useState } from 'react';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { useTakenOver } from '../use-taken-over.ts';
import { usePlaceCombobox } from './place-combobox.tsx';
import { placeInWords } from './place-in-words.ts';

/**
 * A field of a form in which a municipality is named: with suggestions while typing. What was chosen is sent along by
 * its key, so that nobody is asked which one of the same name is meant; typed on, it is a name again.
 */
export function TownField({ island, screen }: { island: Island; screen: Screen }) {
  const { field: id = '' } = island;
  const ready = useTakenOver();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [ars, setArs] = useState<string | null>(null);
  const { field, list } = usePlaceCombobox({
    ...{ list: `${id}-suggestions`, typed, screen },
    type: (words) => {
      setTyped(words);
      setArs(null);
    },
    choose: (place) => {
      // The field belongs to the reader: what it holds is no part of what is drawn.
      if (input.current !== null) input.current.value = placeInWords(place);
      setTyped('');
      setArs(place.ars);
    },
  });
  return island.children.map((markup) =>
    asReact({
      markup,
      key: 'field',
      additions: {
        [id]: { props: ready ? { ...field, ref: input } : {} },
        [`${id}-line`]: {
          append: ready && (
            <>
              {list}
              {ars === null ? null : <input type="hidden" name="ars" value={ars} />}
            </>
          ),
        },
      },
    }),
  );
}
