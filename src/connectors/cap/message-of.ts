import type { CapArea, CapInfo, CapMessage } from '../../kernel/sources/cap/cap-message.ts';
import { allText, type XmlNode } from '../../kernel/sources/xml/xml-records.ts';

/** `<alert>` as its texts; what is missing is ''. */
export function messageOf(alert: XmlNode): CapMessage {
  const { one } = fieldsOf(alert);
  return {
    ...{ identifier: one('identifier'), sender: one('sender'), sent: one('sent'), status: one('status') },
    ...{ msgType: one('msgType'), scope: one('scope'), references: one('references') },
    infos: below(alert, 'info').map(infoOf),
  };
}

function infoOf(info: XmlNode): CapInfo {
  const { one } = fieldsOf(info);
  return {
    ...{ language: one('language'), event: one('event'), urgency: one('urgency'), severity: one('severity') },
    ...{
      certainty: one('certainty'),
      effective: one('effective'),
      onset: one('onset'),
      expires: one('expires'),
    },
    ...{ senderName: one('senderName'), headline: one('headline'), description: one('description') },
    ...{ instruction: one('instruction'), web: one('web') },
    areas: below(info, 'area').map(areaOf),
  };
}

function areaOf(area: XmlNode): CapArea {
  const { one, all } = fieldsOf(area);
  return {
    areaDesc: one('areaDesc'),
    geocodes: below(area, 'geocode').map((geocode) => {
      const { one: of } = fieldsOf(geocode);
      return { valueName: of('valueName'), value: of('value') };
    }),
    polygons: all('polygon'),
    circles: all('circle'),
  };
}

function below({ children }: XmlNode, name: string): XmlNode[] {
  return children.filter((child) => child.name === name);
}

function fieldsOf(node: XmlNode) {
  const all = (name: string) => below(node, name).map((child) => allText(child).trim());
  return { all, one: (name: string) => all(name)[0] ?? '' };
}
