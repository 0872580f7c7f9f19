import { ask } from '../../../../../web/ui/desk-parts.ts';
import type { Written } from '../../boards/board-api.ts';
import type { Change } from './pending.ts';
import { pageLanguage } from './say.ts';

/** Has one change stored; null where the answer says nothing but that it is. Rejects with a `Refusal`. */
export async function sendChange(sprint: string, secret: string, change: Change): Promise<Written | null> {
  const asked = { language: pageLanguage(), secret };
  const boards = `/api/cocreation/boards/${sprint}`;
  switch (change.do) {
    case 'make': {
      const { note: id, column, kind, text, lang, after } = change;
      const body = { id, column, kind, text, lang, after };
      return ask<Written>({ ...asked, method: 'POST', path: `${boards}/notes`, body });
    }
    case 'write': {
      const { text, kind, version, beside } = change;
      const path = `${boards}/notes/${change.note}/text`;
      return ask<Written>({ ...asked, method: 'PUT', path, body: { text, kind, version, beside } });
    }
    case 'move': {
      const { column, after } = change;
      const path = `${boards}/notes/${change.note}/place`;
      return ask<Written>({ ...asked, method: 'PUT', path, body: { column, after } });
    }
    case 'drop':
      await ask({ ...asked, method: 'DELETE', path: `${boards}/notes/${change.note}` });
      return null;
    case 'dots': {
      const { day, dots } = change;
      await ask({
        ...asked,
        method: 'PUT',
        path: `${boards}/notes/${change.note}/dots`,
        body: { day, dots },
      });
      return null;
    }
    case 'show':
      await ask({
        ...asked,
        method: 'PUT',
        path: `${boards}/days/${change.day}`,
        body: { shown: change.shown },
      });
      return null;
  }
}
