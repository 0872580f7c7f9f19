/** An object of an XZuFi message → a record of ours. Pure. */
import type { XzufiLoneCompetence, XzufiObject } from '../../../../connectors/xzufi/model.ts';
import type { ReadValue } from '../../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../../kernel/sources/intake.ts';
import type { DirectoryRecord } from '../records.ts';
import { FAMILY } from './common-of.ts';
import { competencesOf } from './competences-of.ts';
import { onlineOf } from './online-of.ts';
import { serviceOf } from './service-of.ts';
import { unitOf } from './unit-of.ts';

/** `source.ownerArs` answers for its area: what lies outside of it is noted and left out. */
export function directoryRecordOf(
  { value }: Pick<ReadValue<XzufiObject>, 'value'>,
  context: Pick<MapContext, 'source' | 'places'>,
): MapResult<DirectoryRecord> {
  switch (value.type) {
    case 'service':
      return serviceOf(value, context);
    case 'unit':
      return unitOf(value, context);
    case 'online':
      return onlineOf(value, context);
    case 'competence':
      return loneCompetence(value, context);
  }
}

/** Where it does not say what its holder is, that shows when it is asked for. */
function loneCompetence(
  { holder, holderType, competence }: XzufiLoneCompetence,
  context: Pick<MapContext, 'source' | 'places'>,
): MapResult<DirectoryRecord> {
  const { ownerArs } = context.source;
  const { rows, notes } = competencesOf([competence], { kind: holderType ?? 'either', key: holder }, context);
  return {
    ars: ownerArs,
    record: { type: 'competence', ownerArs, family: FAMILY, competences: rows },
    notes,
  };
}
