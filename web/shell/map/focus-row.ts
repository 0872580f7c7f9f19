import { navigate } from 'wouter/use-browser-location';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import { rowId } from '../../../src/kernel/map/render-map.ts';

/** Row that was asked for on a page of the list that is still to come. */
let wanted: number | null = null;

/** Moves the focus to a point's row, on another page of the list if it stands there. */
export function openRow(rank: number, { map, home }: { map: MapView; home: string }): void {
  const page = Math.floor(rank / map.pagePoints) + 1;
  if (page === map.page) {
    focusRow(rank);
    return;
  }
  wanted = rank;
  navigate(`${home}/karte${page === 1 ? '' : `/${page}`}`);
}

export function focusRow(rank: number): void {
  document.getElementById(rowId(rank))?.focus();
}

export function rememberedRow(): number | null {
  return wanted;
}

export function forgetRow(): void {
  wanted = null;
}
