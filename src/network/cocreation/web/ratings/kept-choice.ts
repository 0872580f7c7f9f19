import { useState } from 'react';
import type { BallotView } from '../../ratings/ratings-api.ts';
import { type Chosen, chosenOf } from './chosen.ts';

const BEGINNING = 'hierzulande.ballot.';

interface Kept {
  version: number;
  chosen: Chosen;
}

/** What is chosen survives a reload of this tab, as long as nobody changed the ballot meanwhile. */
export function useKeptChoice(ballot: BallotView) {
  const key = `${BEGINNING}${ballot.round.id}.${ballot.town.ars}.${ballot.role}`;
  const [chosen, setState] = useState<Chosen>(() => read(key, ballot.version) ?? chosenOf(ballot.lines));
  return {
    chosen,
    setChosen(next: Chosen) {
      setState(next);
      write(key, JSON.stringify({ version: ballot.version, chosen: next }));
    },
    forget: () => write(key, null),
  };
}

function read(key: string, version: number): Chosen | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null; // written below
    return kept?.version === version ? kept.chosen : null;
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // without storage the choice lasts as long as the page
  }
}
