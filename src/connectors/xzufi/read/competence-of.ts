/** `zustaendigkeit`, within a unit, an online service or a form, or travelling alone. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { XzufiCompetence, XzufiLoneCompetence } from '../model.ts';
import { areasAt } from './area-of.ts';
import { below, entryOf } from './elements.ts';
import { keyAt, keyOf, keysAt } from './key-of.ts';
import type { Notes } from './notes.ts';
import { changedAtOf, validityOf } from './times.ts';

export function competencesOf(node: XmlNode, notes: Notes): XzufiCompetence[] {
  return below(node, 'zustaendigkeit').flatMap((one) => competencesIn(one, notes));
}

/** One for each service that it names. */
function competencesIn(node: XmlNode, notes: Notes): XzufiCompetence[] {
  const services = below(node, 'leistungID').flatMap((one) => keyOf(one) ?? []);
  if (services.length === 0) notes.add('no-service', keyAt(node, 'id') ?? `line ${node.line}`);
  const role = below(node, 'rolle')[0];
  const common = {
    areas: areasAt(node, 'gebietID', notes),
    role: role === undefined ? { code: null, name: null } : entryOf(role),
    validity: validityOf(node, notes),
  };
  return services.map((service) => ({ service, ...common }));
}

/** Why it cannot be used, or the competence with its key. */
export type LoneCompetence =
  | { value: XzufiLoneCompetence }
  | { key: string | null; code: string; reason: string };

export function loneCompetenceOf(node: XmlNode, notes: Notes): LoneCompetence {
  const inner = below(node, 'zustaendigkeit')[0];
  if (inner === undefined)
    return {
      key: keyAt(node, 'id'),
      code: 'no-competence',
      reason: 'The transfer object holds no zustaendigkeit.',
    };
  const key = keyAt(inner, 'id') ?? keyAt(node, 'id');
  const holder = keyAt(node, 'uebergeordnetesObjektID');
  if (holder === null)
    return {
      key,
      code: 'no-holder',
      reason: 'The competence names no unit, online service or form (uebergeordnetesObjektID).',
    };
  const [competence] = competencesIn(inner, notes);
  if (competence === undefined)
    return { key, code: 'no-service', reason: 'The competence names no service (leistungID).' };
  const value: XzufiLoneCompetence = {
    type: 'competence',
    key: key ?? composedKey(holder, competence),
    secondaryKeys: keysAt(inner, 'idSekundaer'),
    changedAt: changedAtOf(inner) ?? changedAtOf(node),
    validity: [],
    ...{ holder, holderType: holderTypeOf(node, inner), competence },
  };
  return { value };
}

/** Without an id of its own it is what it says: who is responsible for what, where and in which role. */
function composedKey(holder: string, { service, areas, role }: XzufiCompetence): string {
  return [holder, service, ...areas.map(({ key }) => key).toSorted(), role.code ?? role.name ?? '']
    .join(' ')
    .slice(0, 500)
    .toWellFormed();
}

/** The scheme of an id names its kind: "ZustaendigkeitOrganisationseinheit", "Onlinedienst". */
function holderTypeOf(node: XmlNode, inner: XmlNode): XzufiLoneCompetence['holderType'] {
  const schemes = [...below(node, 'uebergeordnetesObjektID'), ...below(inner, 'id')].map(
    ({ attributes }) => attributes.schemeID ?? '',
  );
  if (schemes.some((scheme) => /organisationseinheit/i.test(scheme))) return 'unit';
  return schemes.some((scheme) => /onlinedienst|formular/i.test(scheme)) ? 'online' : null;
}
