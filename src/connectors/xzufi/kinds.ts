/** Kinds of objects: the elements that hold them, the classes by which deletions name them, their record keys. */
import type { ObjectKey } from './model.ts';

export type Kind = 'service' | 'specialisation' | 'unit' | 'online' | 'form' | 'competence';

const ELEMENTS = new Map<string, Kind>([
  ['leistung', 'service'],
  ['spezialisierung', 'specialisation'],
  ['organisationseinheit', 'unit'],
  ['onlinedienst', 'online'],
  ['formular', 'form'],
  ['zustaendigkeitTransferObjekt', 'competence'],
]);
const CLASSES = new Map<string, Kind>([
  ['leistung', 'service'],
  ['leistungspezialisierung', 'specialisation'],
  ['spezialisierung', 'specialisation'],
  ['organisationseinheit', 'unit'],
  ['onlinedienst', 'online'],
  ['formular', 'form'],
  ['zustaendigkeit', 'competence'],
]);

export function kindOfElement(name: string): Kind | null {
  return ELEMENTS.get(name) ?? null;
}

/** `klasse` of a deletion: "LeistungSpezialisierung". */
export function kindOfClass(name: string): Kind | null {
  return CLASSES.get(name.trim().toLowerCase()) ?? null;
}

/** Key of a record: a service and a unit of one system may have the same number. */
export function recordKey(kind: Kind, key: ObjectKey): string {
  return `${kind} ${key}`;
}
