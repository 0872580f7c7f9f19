/** One element of a message → a value, a fault, or a record that is no more. Pure. */
import { quoted } from '../../../kernel/sources/clean-text.ts';
import type { Item } from '../../../kernel/sources/connector.ts';
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import { type Kind, kindOfClass, kindOfElement, recordKey } from '../kinds.ts';
import type { XzufiObject } from '../model.ts';
import { loneCompetenceOf } from './competence-of.ts';
import type { Channels } from './contact-of.ts';
import { keyAt } from './key-of.ts';
import { createNotes, type Notes } from './notes.ts';
import { onlineOf } from './online-of.ts';
import { serviceOf } from './service-of.ts';
import { unitOf } from './unit-of.ts';

/** null: an object of a kind that is not read. */
export function itemOf(node: XmlNode, channels: Channels): Item<XzufiObject> | null {
  const kind = kindOfElement(node.name);
  if (kind === null) return null;
  const where = `line ${node.line}`;
  const notes = createNotes();
  if (kind === 'competence') {
    const lone = loneCompetenceOf(node, notes);
    if ('value' in lone) return asValue(lone.value, kind, where, notes);
    return { kind: 'fault', where, ...lone, key: lone.key === null ? null : recordKey(kind, lone.key) };
  }
  const key = keyAt(node, 'id');
  if (key === null)
    return {
      ...{ kind: 'fault', where, key: null, code: 'no-id' },
      reason: `The ${node.name} has no id, or one of more than 500 characters: nobody could refer to it.`,
    };
  const value = objectOf(node, key, channels, notes);
  const hasName =
    Object.keys(value.names).length > 0 || (value.type === 'service' && value.specialises !== null);
  if (hasName) return asValue(value, kind, where, notes);
  const reason = `The ${node.name} ${quoted(key, 100)} has no name in any language.`;
  return { kind: 'fault', where, key: recordKey(kind, key), code: 'no-name', reason };
}

function objectOf(node: XmlNode, key: string, channels: Channels, notes: Notes) {
  if (node.name === 'organisationseinheit') return unitOf(node, key, channels, notes);
  if (node.name === 'onlinedienst' || node.name === 'formular') return onlineOf(node, key, notes);
  return serviceOf(node, key, notes);
}

function asValue(value: XzufiObject, kind: Kind, where: string, notes: Notes): Item<XzufiObject> {
  const said = notes.all();
  return { kind: 'value', key: recordKey(kind, value.key), where, value, ...(said && { notes: said }) };
}

/** `<loesche klasse="Leistung"><id …>`. */
export function deletionOf(node: XmlNode): Item<XzufiObject> {
  const where = `line ${node.line}`;
  const named = node.attributes.klasse ?? '';
  const kind = kindOfClass(named);
  if (kind === null) {
    const reason = `${quoted(named)} is no class of objects that is read here: this deletion was left out.`;
    return { kind: 'note', where, code: 'unknown-class', reason };
  }
  const key = keyAt(node, 'id');
  if (key === null) {
    const reason = 'The deletion names no id: nobody can tell what is to go.';
    return { kind: 'fault', where, key: null, code: 'no-id', reason };
  }
  return {
    kind: 'gone',
    key: recordKey(kind, key),
    where,
    code: 'deleted',
    reason: `${quoted(key, 100)} is no more.`,
  };
}
