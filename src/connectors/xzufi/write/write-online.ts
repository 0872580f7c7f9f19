import type { XzufiOnlineService } from '../model.ts';
import { competences, identifier, identifiers, links, validities, version } from './parts.ts';
import { lines, richTexts } from './texts.ts';
import { element } from './xml.ts';

export function onlineXml(online: XzufiOnlineService): string {
  const content = [
    identifier('id', online.key),
    identifiers('idSekundaer', online.secondaryKeys),
    lines('bezeichnung', online.names),
    richTexts('beschreibung', online.about),
    links('link', 'link', online.links),
    competences(online.competences),
    version(online.changedAt),
    validities(online.validity),
  ];
  return element(online.isForm ? 'formular' : 'onlinedienst', content.join(''));
}
