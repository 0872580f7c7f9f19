/** A fact sheet for tests: complete, with what a test wants to be different. */
import type { SheetAbroad, SheetContent } from '../sheet.ts';

export function aSheet(change: Partial<SheetContent & SheetAbroad> = {}): SheetContent & SheetAbroad {
  return {
    ...{ title: 'Termine online absagen', problem: 'Viele Termine verfallen ungenutzt.', lang: 'de' },
    ...{ field: 'services', size: 'medium', status: 'running', startsOn: '2025-03-01', endsOn: null },
    ...{ costOnce: null, costYearly: null, costBand: '10k-50k', fte: 0.2, operating: 'own' },
    ...{ licence: 'EUPL-1.2', repoUrl: null, standards: [], prerequisites: [], kpis: [] },
    ...{ failed: 'Ältere sagen weiter am Telefon ab.', success: '', contactRole: 'Stabsstelle Digitales' },
    ...{ contactMail: 'digitales@stadt.example', solution: null },
    ...{ country: null, placeName: '', lawDiffers: '' },
    ...change,
  };
}
