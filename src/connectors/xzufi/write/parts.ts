/** Parts that objects share: ids, areas, validity, links, competences. Pure. */
import type { Area, ByLanguage, ObjectKey, Validity, XzufiCompetence, XzufiLink } from '../model.ts';
import { lines } from './texts.ts';
import { type Attributes, around, bare, element, escaped, line } from './xml.ts';

/** "L100042:101954" → `<id schemeAgencyID="L100042">101954</id>`; without a scheme the whole is the id. */
export function identifier(name: string, key: ObjectKey | null, attributes: Attributes = {}): string {
  if (key === null) return '';
  const colon = key.indexOf(':');
  if (colon <= 0 || colon === key.length - 1) return line(name, key, attributes);
  return line(name, key.slice(colon + 1), { schemeAgencyID: key.slice(0, colon), ...attributes });
}

export function identifiers(name: string, keys: readonly ObjectKey[]): string {
  return keys.map((key) => identifier(name, key)).join('');
}

export function areas(name: string, all: readonly Area[]): string {
  return all.map(({ key, scheme }) => line(name, key, { schemeID: scheme })).join('');
}

export function validities(all: readonly Validity[]): string {
  return all
    .map(({ from, until }) => around('gueltigkeit', line('beginn', from) + line('ende', until)))
    .join('');
}

export function version(changedAt: string | null): string {
  return around('versionsinformation', line('geaendertDatumZeit', changedAt));
}

export function code(name: string, value: string | null): string {
  return value === null ? '' : element(name, bare('code', escaped(value)));
}

export function codes(name: string, all: readonly string[]): string {
  return all.map((value) => code(name, value)).join('');
}

/** A link in each language that has a name for it. */
export function links(name: string, target: 'link' | 'uri', all: readonly XzufiLink[]): string {
  return all
    .flatMap((link) => {
      const languages = Object.keys(link.names);
      return (languages.length === 0 ? [null] : languages).map((languageCode) =>
        element(name, linkIn(link, target, languageCode), { languageCode }),
      );
    })
    .join('');
}

function linkIn({ type, href, names }: XzufiLink, target: string, language: string | null): string {
  const title = language === null ? {} : pick(names, language);
  return code('typ', type) + line(target, href) + lines('titel', title);
}

function pick(names: ByLanguage<string>, language: string): ByLanguage<string> {
  const name = names[language];
  return name === undefined ? {} : { [language]: name };
}

export function competences(all: readonly XzufiCompetence[]): string {
  return all.map((one) => element('zustaendigkeit', competenceContent(one))).join('');
}

export function competenceContent({ service, areas: where, role, validity }: XzufiCompetence): string {
  const named =
    (role.code === null ? '' : bare('code', escaped(role.code))) +
    (role.name === null ? '' : bare('name', escaped(role.name)));
  return (
    identifier('leistungID', service) +
    areas('gebietID', where) +
    around('rolle', named) +
    validities(validity)
  );
}
