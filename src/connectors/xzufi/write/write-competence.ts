import type { XzufiLoneCompetence } from '../model.ts';
import { competenceContent, identifier, identifiers, version } from './parts.ts';
import { element } from './xml.ts';

const SCHEMES = { unit: 'Organisationseinheit', online: 'Onlinedienst' } as const;

export function loneCompetenceXml(lone: XzufiLoneCompetence): string {
  const scheme = lone.holderType === null ? null : SCHEMES[lone.holderType];
  const inner =
    identifier('id', lone.key, { schemeID: scheme === null ? null : `Zustaendigkeit${scheme}` }) +
    identifiers('idSekundaer', lone.secondaryKeys) +
    competenceContent(lone.competence) +
    version(lone.changedAt);
  return element(
    'zustaendigkeitTransferObjekt',
    identifier('uebergeordnetesObjektID', lone.holder, { schemeID: scheme }) +
      element('zustaendigkeit', inner),
  );
}
