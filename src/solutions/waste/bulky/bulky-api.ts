/** What the desk's API of bulky waste answers: the same for the server and the web. Types only. */
import type { BulkyRequest, Slot } from './bulky.ts';

export interface SlotLine extends Omit<Slot, 'ars'> {
  /** Names of its districts; empty: all of the unit. */
  districts: string[];
}

export interface RequestLine
  extends Pick<BulkyRequest, 'id' | 'street' | 'number' | 'items' | 'volume' | 'state'> {
  /** Name of the town of the street. */
  town: string;
}

export interface SlotView extends SlotLine {
  requests: RequestLine[];
}

export interface SlotList {
  slots: SlotLine[];
  /** To choose from for a new one. */
  districts: { slug: string; name: string }[];
}
