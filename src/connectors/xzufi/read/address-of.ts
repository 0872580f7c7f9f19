/** `anschrift`: whatever of it is filled. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { XzufiAddress } from '../model.ts';
import { arsOf } from './area-of.ts';
import { below, lineAt } from './elements.ts';
import type { Notes } from './notes.ts';
import { pointOf } from './point-of.ts';

export function addressesOf(node: XmlNode, notes: Notes): XzufiAddress[] {
  return below(node, 'anschrift').flatMap((one) => {
    const address = addressOf(one, notes);
    return Object.values(address).every((part) => part === null) ? [] : [address];
  });
}

function addressOf(node: XmlNode, notes: Notes): XzufiAddress {
  const [street, number] = [lineAt(node, 'strasse'), lineAt(node, 'hausnummer')];
  const box = lineAt(node, 'postfach');
  return {
    street: street === null || number === null ? street : `${street} ${number}`,
    postcode: lineAt(node, 'postleitzahl'),
    town: lineAt(node, 'ort'),
    hint: lineAt(node, 'zusatz') ?? (box === null ? null : `Postfach ${box.replace(/^Postfach\s*/i, '')}`),
    point: pointOf(node, notes),
    ars: arsOf(lineAt(node, 'verwaltungspolitischeKodierung', 'regionalschluessel', 'code')),
  };
}
