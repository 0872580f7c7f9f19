import type { RichText } from '../../../kernel/text/rich-text.ts';
import type { ByLanguage, XzufiService } from '../model.ts';
import { areas, code, codes, identifier, identifiers, links, validities, version } from './parts.ts';
import { asPlain, lines, richTexts, words } from './texts.ts';
import { around, element, line } from './xml.ts';

export function serviceXml(service: XzufiService): string {
  const name = service.specialises === null ? 'leistung' : 'spezialisierung';
  return element(name, contentOf(service));
}

function contentOf(service: XzufiService): string {
  return [
    identifier('id', service.key),
    identifiers('idSekundaer', service.secondaryKeys),
    identifier('leistungID', service.specialises),
    codes('referenzLeiKa', service.leika),
    textModule('02', lines('inhalt', service.titles)),
    textModule('03', lines('inhalt', service.names)),
    ...service.modules.map((one) =>
      textModule(one.code, richTexts('inhalt', one.texts) + links('weiterfuehrenderLink', 'uri', one.links)),
    ),
    described('modulFrist', service.deadlines),
    described('modulKosten', service.fees),
    described('modulBearbeitungsdauer', service.processingTime),
    around('modulBegriffImKontext', around('begriffImKontext', words('begriff', service.keywords))),
    releaseXml(service.release),
    codes('typisierung', service.typing),
    ...service.categories.map(({ key, names }) =>
      element('kategorie', identifier('id', key) + lines('bezeichnung', names)),
    ),
    codes('informationsbereichSDG', service.sdg),
    areas('gueltigkeitGebietID', service.areas),
    version(service.changedAt),
    validities(service.validity),
  ].join('');
}

function textModule(number: string, content: string): string {
  return content === '' ? '' : element('modulText', code('leikaTextmodul', number) + content);
}

function described(name: string, texts: ByLanguage<RichText>): string {
  return around(name, richTexts('beschreibung', texts));
}

function releaseXml(release: XzufiService['release']): string {
  if (release === null) return '';
  const by = release.by === null ? null : asPlain(release.by);
  return around(
    'modulFachlicheFreigabe',
    line('fachlichFreigegebenAm', release.on) + line('fachlichFreigegebenDurch', by),
  );
}
