import type { EntryKind } from '../../../../src/kernel/editorial/entries-api.ts';
import type { Language } from '../../../../src/kernel/i18n/language.ts';
import { deskApi, useDesk } from '../use-desk.ts';

/** What can be entered at the desk of a place, with its forms. */
export function useKinds(ars: string, language: Language) {
  return useDesk<{ kinds: EntryKind[] }>(deskApi(ars, '/entries/kinds'), language);
}
