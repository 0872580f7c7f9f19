/** An official warning as connectors read it: one shape for the Common Alerting Protocol in XML and in JSON. Types only. */

export const SEVERITIES = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const URGENCIES = ['immediate', 'expected', 'future', 'past', 'unknown'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const CERTAINTIES = ['observed', 'likely', 'possible', 'unlikely', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** [lon, lat] in degrees WGS 84. */
export type Position = readonly [number, number];

export interface WarningArea {
  /** In the words of the sender ("Kreis Steinburg"). */
  name: string;
  /** As the sender has them: name of the list, and the code in it. */
  codes: readonly { list: string; code: string }[];
  /** Closed rings, the first position once more at the end. */
  polygons: readonly (readonly Position[])[];
  /** Radius in kilometres. */
  circles: readonly { centre: Position; radius: number }[];
}

/** What it says, in one language. Plain texts; '' for what is not said. */
export interface WarningText {
  event: string;
  headline: string;
  description: string;
  instruction: string;
}

/** One warning of one message: `Alert` and `Update` say what is to be known, `Cancel` ends what it refers to. */
export interface Warning {
  /** Of the message; with the sender unique for ever. */
  identifier: string;
  sender: string;
  /** Instant at which the message was sent. */
  sent: string;
  type: 'alert' | 'update' | 'cancel';
  /** Earlier messages that this one replaces or ends, the oldest first. */
  references: readonly { sender: string; identifier: string }[];
  severity: Severity;
  urgency: Urgency;
  certainty: Certainty;
  /** Who issues it, in words; null: not said. */
  issuer: string | null;
  /** Instant at which what is warned of begins; null: not said. */
  onset: string | null;
  /** Instant from which it no longer counts; null: not said. */
  expires: string | null;
  /** BCP 47 → text; empty for a `cancel` that says nothing. */
  texts: Readonly<Record<string, WarningText>>;
  areas: readonly WarningArea[];
  /** Page about it; null: none. */
  web: string | null;
}
