import type { Language } from '../../../src/kernel/i18n/language.ts';
import type { SignedIn } from '../../../src/kernel/identity/account-api.ts';
import { minePath } from '../../../src/kernel/pages/screen.ts';
import { forgetThings } from '../../ui/kept-things.ts';
import { noteAccount } from '../people/account-note.ts';
import { tellWindows } from '../people/session-state.ts';
import { writePendingCode } from './pending-code.ts';

/** After a sign-in: back to where somebody came from. The page is left for good, so that nothing of before remains. */
export function arrive({ isNew }: SignedIn, next: string | null, language: Language): void {
  writePendingCode(null);
  forgetThings();
  noteAccount(isNew ? 'new' : 'known');
  tellWindows('signed-in');
  const target = next ?? minePath(language);
  const here = location.pathname + location.search;
  location.replace(target);
  // A fragment alone loads nothing anew.
  if (target.split('#')[0] === here) location.reload();
}
