/**
 * Which services of the base catalogue the connected data show to be possible online, and about which they say
 * anything. Sets are numbers, a bit a service: a night counts 11,000 municipalities. Pure.
 */
import type { Ars } from '../../../kernel/places/place.ts';
import type { Service, ServiceLevel } from '../catalogue/model.ts';

/** A set of services of the catalogue, by their position in it. */
export type Bits = bigint;

export interface Coverage {
  /** The data name a way to do it online. */
  online: Bits;
  /** The data say anything about it; holds all of `online`. */
  described: Bits;
}

export const NOTHING: Coverage = { online: 0n, described: 0n };

/** By key of the unit for which something counts. */
export type CoverageByUnit = ReadonlyMap<Ars, Coverage>;

export interface Count {
  /** Of the catalogue; without those that do not exist in the Land. */
  total: number;
  online: number;
  described: number;
}

export interface PlaceFigures extends Count {
  /** By the level that is usually responsible. */
  levels: Readonly<Record<ServiceLevel, Count>>;
}

/** The services of a catalogue by state, in its order. */
export interface PlaceGaps {
  online: readonly Service[];
  /** Described, and no way online is named. */
  offline: readonly Service[];
  unknown: readonly Service[];
}

type Catalogue = readonly Pick<Service, 'level' | 'absentIn'>[];

/** What counts at a place: the union over its own keys and those of all units above it. */
export function coverageAt(keys: Iterable<Ars>, byUnit: CoverageByUnit): Coverage {
  let { online, described } = NOTHING;
  for (const key of keys) {
    const own = byUnit.get(key) ?? NOTHING;
    online |= own.online;
    described |= own.described | own.online;
  }
  return { online, described };
}

/** One service added to what is known of a unit. */
export function withService(known: Coverage, position: number, isOnline: boolean): Coverage {
  const bit = bitOf(position);
  return { online: isOnline ? known.online | bit : known.online, described: known.described | bit };
}

/** Positions of the services that exist at a place; `chain`: its keys and those of all units above it. */
export function existingAt(catalogue: Catalogue, chain: ReadonlySet<Ars>): Bits {
  return bitsWhere(catalogue, ({ absentIn }) => !absentIn.some((land) => chain.has(land)));
}

export function figuresOf(coverage: Coverage, catalogue: Catalogue, existing: Bits): PlaceFigures {
  const countIn = (bits: Bits): Count => ({
    total: size(bits),
    online: size(coverage.online & bits),
    described: size((coverage.described | coverage.online) & bits),
  });
  const at = (level: ServiceLevel) => countIn(existing & bitsWhere(catalogue, (one) => one.level === level));
  return {
    ...countIn(existing),
    levels: {
      municipality: at('municipality'),
      county: at('county'),
      state: at('state'),
      federal: at('federal'),
    },
  };
}

export function gapsOf(catalogue: readonly Service[], coverage: Coverage, existing: Bits): PlaceGaps {
  const { online } = coverage;
  const described = coverage.described | online;
  const within = (bits: Bits) =>
    catalogue.filter((_, position) => (bits & existing & bitOf(position)) !== 0n);
  return { online: within(online), offline: within(described & ~online), unknown: within(~described) };
}

/** Between 0 and 1; 0 where there is no service at all. */
export function shareOf({ online, total }: Pick<Count, 'online' | 'total'>): number {
  return total === 0 ? 0 : online / total;
}

function bitsWhere(catalogue: Catalogue, fits: (one: Catalogue[number]) => boolean): Bits {
  return catalogue.reduce((bits, one, position) => (fits(one) ? bits | bitOf(position) : bits), 0n);
}

function bitOf(position: number): Bits {
  return 1n << BigInt(position);
}

function size(bits: Bits): number {
  let [rest, n] = [bits, 0];
  for (; rest > 0n; rest &= rest - 1n) n += 1;
  return n;
}
