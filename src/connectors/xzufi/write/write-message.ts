/** Objects → an XZuFi message, piece by piece, so that memory does not grow with it. */
import type { Kind } from '../kinds.ts';
import type { ObjectKey, XzufiObject } from '../model.ts';
import { namespaceOf, type WrittenVersion } from '../namespace.ts';
import { identifier } from './parts.ts';
import { loneCompetenceXml } from './write-competence.ts';
import { onlineXml } from './write-online.ts';
import { serviceXml } from './write-service.ts';
import { unitXml } from './write-unit.ts';
import { element, escaped, line } from './xml.ts';

export interface Message {
  /** Left out: 2.3. */
  version?: WrittenVersion;
  /** UUID of the message. */
  id: string;
  /** Instant. */
  createdAt: string;
  /** Who sends it, in words. */
  sender: string;
  recipient?: string;
  /** What made it. */
  product: string;
}

/** What a message tells: an object as it is now, or that one is no more. */
export type Told = XzufiObject | { type: 'deleted'; kind: Kind; key: ObjectKey };

const CLASSES: Readonly<Record<Kind, string>> = {
  ...{ service: 'Leistung', specialisation: 'LeistungSpezialisierung', unit: 'Organisationseinheit' },
  ...{ online: 'Onlinedienst', form: 'Formular', competence: 'Zustaendigkeit' },
};
/** Characters of one piece. */
const PIECE = 65_536;

/** UTF-8 is meant. A message that deletes is read as one that tells only what changed. */
export async function* writeXzufi(
  objects: AsyncIterable<Told> | Iterable<Told>,
  message: Message,
): AsyncGenerator<string> {
  let piece = `${headOf(message)}\n`;
  for await (const one of objects) {
    piece += `${toldXml(one)}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</xzufi:nachricht>\n`;
}

function headOf({ version = '2.3', id, createdAt, sender, recipient, product }: Message): string {
  const head =
    line('nachrichtUUID', id) +
    line('erstelltDatumZeit', createdAt) +
    line('empfaenger', recipient ?? null) +
    line('sender', sender);
  const attributes = `produktbezeichnung="${escaped(product)}" xzufiVersion="${version}.0"`;
  const spaces = `xmlns:xzufi="${namespaceOf(version)}" xmlns:gml="http://www.opengis.net/gml/3.2"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xzufi:nachricht ${spaces} ${attributes}>\n${element('nachrichtenkopf', head)}`;
}

function toldXml(told: Told): string {
  if (told.type === 'deleted')
    return element('loesche', identifier('id', told.key), { klasse: CLASSES[told.kind] });
  return element('schreibe', objectXml(told));
}

function objectXml(object: XzufiObject): string {
  if (object.type === 'service') return serviceXml(object);
  if (object.type === 'unit') return unitXml(object);
  return object.type === 'online' ? onlineXml(object) : loneCompetenceXml(object);
}
