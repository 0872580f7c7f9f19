/** `onlinedienst` and `formular` → online service. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { ByLanguage, ObjectKey, XzufiLink, XzufiOnlineService } from '../model.ts';
import { competencesOf } from './competence-of.ts';
import { below } from './elements.ts';
import { keysAt } from './key-of.ts';
import { linksAt } from './links.ts';
import type { Notes } from './notes.ts';
import { linesOf, richOf } from './texts.ts';
import { changedAtOf, validityOf } from './times.ts';

export function onlineOf(node: XmlNode, key: ObjectKey, notes: Notes): XzufiOnlineService {
  const links = linksAt(node, ['link'], notes);
  const names = linesOf(below(node, 'bezeichnung', 'name'), notes);
  return {
    type: 'online',
    ...{ key, secondaryKeys: keysAt(node, 'idSekundaer') },
    ...{ changedAt: changedAtOf(node), validity: validityOf(node, notes) },
    isForm: node.name === 'formular',
    names: Object.keys(names).length > 0 ? names : namesOfLinks(links),
    about: richOf(below(node, 'beschreibung'), notes),
    links,
    competences: competencesOf(node, notes),
  };
}

/** Many online services have no name of their own, but their links have titles. */
function namesOfLinks(links: readonly XzufiLink[]): ByLanguage<string> {
  return links.find(({ names }) => Object.keys(names).length > 0)?.names ?? {};
}
