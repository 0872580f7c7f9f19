import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { useTakenOver } from '../use-taken-over.ts';
import { usePlaceCombobox } from './place-combobox.tsx';

/** The field of the start page: with suggestions while typing, each of which leads to its place. */
export function PlaceField({ island, screen }: { island: Island; screen: Screen }) {
  const ready = useTakenOver();
  const [typed, setTyped] = useState('');
  const { field, list } = usePlaceCombobox({
    ...{ list: 'place-suggestions', typed, screen, type: setTyped },
    choose: ({ link }) => navigate(link),
  });
  return island.children.map((markup) =>
    asReact({
      markup,
      key: 'form',
      additions: {
        'place-query': { props: ready ? field : {} },
        'place-line': { append: ready && list },
      },
    }),
  );
}
