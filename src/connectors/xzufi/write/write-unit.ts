import type { XzufiAddress, XzufiUnit } from '../model.ts';
import { code, competences, identifier, identifiers, validities, version } from './parts.ts';
import { lines, richTexts } from './texts.ts';
import { around, bare, element, line, tag } from './xml.ts';

/** The reference system of positions: degrees, latitude first. */
const DEGREES = 'urn:ogc:def:crs:EPSG::4326';

export function unitXml(unit: XzufiUnit): string {
  const content = [
    identifier('id', unit.key),
    identifiers('idSekundaer', unit.secondaryKeys),
    identifier('uebergeordneteOrganisationseinheitID', unit.parent),
    around('name', lines('name', unit.names)),
    richTexts('beschreibung', unit.about),
    richTexts('infoOeffnungszeitenText', unit.hours),
    richTexts('infoBarrierefreiheit', unit.accessibility),
    ...unit.addresses.map(addressXml),
    channel('Telefon', unit.contact.phone),
    channel('Fax', unit.contact.fax),
    channel('E-Mail', unit.contact.email),
    around('internetadresse', line('uri', unit.contact.url)),
    competences(unit.competences),
    version(unit.changedAt),
    validities(unit.validity),
  ];
  return element('organisationseinheit', content.join(''));
}

function addressXml({ street, postcode, town, hint, point, ars }: XzufiAddress): string {
  return element(
    'anschrift',
    line('strasse', street) +
      line('postleitzahl', postcode) +
      line('ort', town) +
      around('verwaltungspolitischeKodierung', code('regionalschluessel', ars)) +
      line('zusatz', hint) +
      pointXml(point),
  );
}

function pointXml(point: XzufiAddress['point']): string {
  if (point === null) return '';
  const position = tag('gml:pos', `${point.lat} ${point.lon}`, {});
  return element('geokodierung', tag('gml:Point', position, { srsName: DEGREES }));
}

function channel(name: string, value: string | null): string {
  if (value === null) return '';
  return element('kommunikation', element('kanal', bare('name', name)) + line('kennung', value));
}
