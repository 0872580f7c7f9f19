/** A message of the Common Alerting Protocol as it was read, in XML or in JSON: texts, nothing checked yet. Types only. */

export interface CapMessage {
  identifier: string;
  sender: string;
  sent: string;
  status: string;
  msgType: string;
  scope: string;
  references: string;
  infos: readonly CapInfo[];
}

export interface CapInfo {
  language: string;
  event: string;
  urgency: string;
  severity: string;
  certainty: string;
  effective: string;
  onset: string;
  expires: string;
  senderName: string;
  headline: string;
  description: string;
  instruction: string;
  web: string;
  areas: readonly CapArea[];
}

export interface CapArea {
  areaDesc: string;
  geocodes: readonly { valueName: string; value: string }[];
  polygons: readonly string[];
  circles: readonly string[];
}
