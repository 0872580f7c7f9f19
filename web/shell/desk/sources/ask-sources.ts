import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { FoundColumnLine, TrialAnswer } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { ask } from '../../people/ask.ts';
import { deskApi } from '../use-desk.ts';
import type { Origin } from './origin-fields.tsx';

/** The server gives up after a minute, and a file may take one to arrive. */
const PATIENCE = 75_000;

interface At {
  place: PlaceSummary;
  screen: Screen;
}
export interface WhatIsRead {
  solution: string;
  intake: string;
  connector: string;
  address: string | null;
  upload: string | null;
}

/** Hands a file over where one is chosen; says what the server calls it. */
export async function uploadOrigin(
  { place, screen }: At,
  origin: Origin,
): Promise<Pick<WhatIsRead, 'address' | 'upload'>> {
  if (origin.kind === 'address' || origin.file === null)
    return { address: origin.address.trim(), upload: null };
  const { upload } = await ask<{ upload: string }>({
    ...{ method: 'POST', path: deskApi(place.ars, '/sources/uploads'), language: screen.language },
    // As bytes, whatever its name says: what it is, is looked at.
    body: new Blob([origin.file], { type: 'application/octet-stream' }),
    patience: PATIENCE,
  });
  return { address: null, upload };
}

export async function askColumns({ place, screen }: At, what: WhatIsRead): Promise<FoundColumnLine[]> {
  const { columns } = await ask<{ columns: FoundColumnLine[] }>({
    ...{ method: 'POST', path: deskApi(place.ars, '/sources/columns'), language: screen.language },
    ...{ body: what, patience: PATIENCE },
  });
  return columns;
}

export function askTrial(
  { place, screen }: At,
  body: WhatIsRead & { settings: Record<string, unknown>; id?: string },
): Promise<TrialAnswer> {
  return ask<TrialAnswer>({
    ...{ method: 'POST', path: deskApi(place.ars, '/sources/trial'), language: screen.language },
    ...{ body, patience: PATIENCE },
  });
}
