/** What somebody may do with a fact sheet, by its state and by who asks. Pure. */
import type { Sheet } from './sheet.ts';
import type { SheetAct } from './sheets-api.ts';

/** Of its town: all of it; to bind the town (publish, withdraw) takes a right of its own. */
export function townActs({ state }: Pick<Sheet, 'state'>, mayDecide: boolean): SheetAct[] {
  return [
    'change',
    ...(state === 'draft' ? (['remove'] as const) : []),
    ...(state === 'published' ? (['verify'] as const) : []),
    ...(mayDecide ? ([state === 'published' ? 'withdraw' : 'publish'] as const) : []),
  ];
}

/** Of the office: all of what came from abroad or another catalogue; of a town's own how well it is shown, and its end. */
export function officeActs(sheet: Pick<Sheet, 'state' | 'ars' | 'originCatalogue'>): SheetAct[] {
  const isPublished = sheet.state === 'published';
  if (isOfOffice(sheet))
    return [
      'change',
      ...(sheet.state === 'draft' ? (['remove'] as const) : []),
      ...(isPublished ? (['verify', 'withdraw'] as const) : (['publish'] as const)),
      'rate',
    ];
  return isPublished ? ['withdraw', 'rate'] : [];
}

export function isOfOffice({ ars, originCatalogue }: Pick<Sheet, 'ars' | 'originCatalogue'>): boolean {
  return ars === null || originCatalogue !== null;
}
