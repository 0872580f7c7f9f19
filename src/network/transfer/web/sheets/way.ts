/** Where the rooms of fact sheets ask, and where their pages are. */
import { type Language, PREFIX } from '../../../../kernel/i18n/language.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { PATH } from '../../paths.ts';

export interface Way {
  /** Of a town, or of the office of the network: there sheets come from abroad. */
  kind: 'town' | 'office';
  /** Own path of the API. */
  api: string;
  /** Own path of the room, or of one sheet in it. */
  room: (item?: string) => string;
}

export function townWay(ars: string, language: Language): Way {
  return {
    ...{ kind: 'town', api: `/api/transfer/desk/${ars}/sheets` },
    room: (item) => roomPath(language, ars, `${PATH}/steckbriefe`, item),
  };
}

export function officeWay(ars: string, language: Language): Way {
  return {
    ...{ kind: 'office', api: `/api/transfer/desk/${ars}/catalogue` },
    room: (item) => roomPath(language, ars, `${PATH}/katalog`, item),
  };
}

/** Own path of a published sheet, or of what fits a town. */
export function publicPath(language: Language, below: string): string {
  return `${PREFIX[language]}/netzwerk/loesungen/${below}`;
}
