/** Competences of a unit or online service as rows of ours: one for each area and span of time. Pure. */
import type { ObjectKey, Validity, XzufiCompetence } from '../../../../connectors/xzufi/model.ts';
import { quoted } from '../../../../kernel/sources/clean-text.ts';
import type { MapContext } from '../../../../kernel/sources/intake.ts';
import type { Competence } from '../records.ts';
import { areasOf } from './areas-of.ts';

export type Note = { code: string; reason: string };

/** More notes of one record say nothing more. */
const MOST_NOTES = 20;

export function competencesOf(
  competences: readonly XzufiCompetence[],
  holder: Competence['holder'] & { key: ObjectKey },
  { source: { ownerArs }, places }: Pick<MapContext, 'source' | 'places'>,
): { rows: Competence[]; notes: Note[] } {
  const rows: Competence[] = [];
  const notes: Note[] = [];
  for (const { service, areas, role, validity } of competences) {
    const { found, notes: odd } = areasOf(areas, ownerArs, places);
    notes.push(...odd);
    if (areas.length > 0 && found.length === 0)
      notes.push({
        code: 'competence-without-area',
        reason: `Nothing is left of where the competence for the service ${quoted(service)} counts: it was left out.`,
      });
    const where = areas.length === 0 ? [{ ars: ownerArs, subArea: null }] : found;
    for (const { ars, subArea } of where)
      for (const { from, until } of spansOf(validity))
        rows.push({ service, holder, area: ars, subArea, role: { ...role }, from, until });
  }
  return { rows, notes: fewer(notes) };
}

/** Empty: always. */
function spansOf(validity: readonly Validity[]): readonly Validity[] {
  return validity.length === 0 ? [{ from: null, until: null }] : validity;
}

function fewer(notes: readonly Note[]): Note[] {
  if (notes.length <= MOST_NOTES) return [...notes];
  const more = notes.length - MOST_NOTES;
  return [
    ...notes.slice(0, MOST_NOTES),
    { code: 'more-notes', reason: `${more} more notes of this record.` },
  ];
}
