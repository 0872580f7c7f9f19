/** `leistung` and `spezialisierung` → service. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { RichText } from '../../../kernel/text/rich-text.ts';
import type { ByLanguage, ObjectKey, XzufiService } from '../model.ts';
import { isKnownModule } from '../text-modules.ts';
import { areasAt } from './area-of.ts';
import { at, below, codesAt, lineAt } from './elements.ts';
import { keyAt, keysAt } from './key-of.ts';
import { leikaOf } from './leika-of.ts';
import { linksAt } from './links.ts';
import type { Notes } from './notes.ts';
import { linesOf, plainOf, richOf, wordsOf } from './texts.ts';
import { changedAtOf, dateOf, validityOf } from './times.ts';

const [TITLE, NAME] = ['02', '03'];

export function serviceOf(node: XmlNode, key: ObjectKey, notes: Notes): XzufiService {
  const titles = linesOf(contentsOf(node, TITLE), notes);
  return {
    type: 'service',
    ...{ key, secondaryKeys: keysAt(node, 'idSekundaer') },
    ...{ changedAt: changedAtOf(node), validity: validityOf(node, notes) },
    specialises: node.name === 'spezialisierung' ? keyAt(node, ...BASE) : null,
    leika: leikaOf(node, notes),
    names: { ...titles, ...linesOf(contentsOf(node, NAME), notes) },
    titles,
    modules: modulesOf(node, notes),
    fees: described(node, 'modulKosten', notes),
    deadlines: described(node, 'modulFrist', notes),
    processingTime: described(node, 'modulBearbeitungsdauer', notes),
    release: releaseOf(node, notes),
    typing: codesAt(node, 'typisierung'),
    sdg: codesAt(node, 'informationsbereichSDG'),
    categories: categoriesOf(node, notes),
    keywords: keywordsOf(node, notes),
    areas: areasAt(node, 'gueltigkeitGebietID', notes),
  };
}

/** Under these names a variant says whose it is. */
const BASE = ['leistungID', 'spezialisierteLeistungID', 'uebergeordneteLeistungID'];

function contentsOf(node: XmlNode, code: string | undefined): XmlNode[] {
  return below(node, 'modulText')
    .filter((one) => lineAt(one, 'leikaTextmodul', 'code') === code)
    .flatMap((one) => below(one, 'inhalt'));
}

function modulesOf(node: XmlNode, notes: Notes): XzufiService['modules'] {
  return below(node, 'modulText').flatMap((one) => {
    const code = lineAt(one, 'leikaTextmodul', 'code') ?? '';
    if (code === TITLE || code === NAME) return [];
    const texts = richOf(below(one, 'inhalt'), notes);
    const links = linksAt(one, ['weiterfuehrenderLink'], notes);
    if (Object.keys(texts).length === 0 && links.length === 0) return [];
    if (!isKnownModule(code)) notes.add('unknown-module', code);
    return [{ code, texts, links }];
  });
}

/** Fees, deadlines and durations are read where they are described; amounts alone need code lists that we do not have. */
function described(node: XmlNode, name: string, notes: Notes): ByLanguage<RichText> {
  const modules = below(node, name);
  const texts = richOf(
    modules.flatMap((one) => below(one, 'beschreibung')),
    notes,
  );
  if (Object.keys(texts).length === 0 && modules.some(({ children }) => children.length > 0))
    notes.add('only-structured', name);
  return texts;
}

function releaseOf(node: XmlNode, notes: Notes): XzufiService['release'] {
  const [module] = below(node, 'modulFachlicheFreigabe');
  if (module === undefined) return null;
  const by =
    below(module, 'fachlichFreigegebenDurch')
      .map(plainOf)
      .find((line) => line !== '') ?? null;
  const on = dateOf(lineAt(module, 'fachlichFreigegebenAm'), notes);
  return by === null && on === null ? null : { by, on };
}

function categoriesOf(node: XmlNode, notes: Notes): XzufiService['categories'] {
  return below(node, 'kategorie').flatMap((one) => {
    const key = keyAt(one, 'id');
    return key === null ? [] : [{ key, names: linesOf(below(one, 'bezeichnung'), notes) }];
  });
}

function keywordsOf(node: XmlNode, notes: Notes): XzufiService['keywords'] {
  const inModule = at(node, 'modulBegriffImKontext', 'begriffImKontext', 'begriff');
  return wordsOf([...inModule, ...at(node, 'begriffImKontext', 'begriff')], notes);
}
