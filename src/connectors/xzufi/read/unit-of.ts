/** `organisationseinheit` → unit. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { ObjectKey, XzufiUnit } from '../model.ts';
import { addressesOf } from './address-of.ts';
import { competencesOf } from './competence-of.ts';
import { type Channels, contactOf } from './contact-of.ts';
import { at, below } from './elements.ts';
import { keyAt, keysAt } from './key-of.ts';
import type { Notes } from './notes.ts';
import { linesOf, richOf } from './texts.ts';
import { changedAtOf, validityOf } from './times.ts';

const PARENT = ['uebergeordneteOrganisationseinheitID', 'uebergeordnetesObjektID'];
const HOURS = 'infoOeffnungszeitenText';
const ACCESS = 'infoBarrierefreiheit';

export function unitOf(node: XmlNode, key: ObjectKey, channels: Channels, notes: Notes): XzufiUnit {
  return {
    type: 'unit',
    ...{ key, secondaryKeys: keysAt(node, 'idSekundaer') },
    ...{ changedAt: changedAtOf(node), validity: validityOf(node, notes) },
    names: linesOf(namesIn(node), notes),
    parent: keyAt(node, ...PARENT),
    about: richOf(firstOf(node, 'beschreibung', 'kurzbeschreibung'), notes),
    addresses: addressesOf(node, notes),
    contact: contactOf(node, channels, notes),
    hours: richOf([...below(node, HOURS), ...at(node, 'anschrift', HOURS)], notes),
    accessibility: richOf([...below(node, ACCESS), ...at(node, 'anschrift', ACCESS)], notes),
    competences: competencesOf(node, notes),
  };
}

/** `<name><name languageCode="de">…`, or the text right in `<name>`. */
function namesIn(node: XmlNode): XmlNode[] {
  const inner = at(node, 'name', 'name');
  return inner.length > 0 ? inner : below(node, 'name').filter(({ children }) => children.length === 0);
}

function firstOf(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return names.map((name) => below(node, name)).find((some) => some.length > 0) ?? [];
}
