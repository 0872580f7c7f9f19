/** Collection points of towns, and of OpenStreetMap apart from them. */
import { csv } from '../../../connectors/csv/csv.ts';
import { geojson } from '../../../connectors/geojson/geojson.ts';
import type { OsmElement } from '../../../connectors/osm/model.ts';
import { osmPbf } from '../../../connectors/osm/osm-pbf.ts';
import { osmXml } from '../../../connectors/osm/osm-xml.ts';
import type { Connector } from '../../../kernel/sources/connector.ts';
import { type Format, format, type Intake } from '../../../kernel/sources/intake.ts';
import { OSM_POINTS } from '../from-sources.ts';
import { pointEditor } from './point-editor.ts';
import { POINT_FIELDS, type PointRecord } from './point-model.ts';
import { isCollectionPoint, pointOfOsm } from './point-of-osm.ts';
import { pointOfRow } from './point-of-row.ts';
import { putPoints, removePoints } from './point-store.ts';

const points: Intake<PointRecord> = {
  id: 'points',
  formats: [format(csv, pointOfRow), format(geojson, pointOfRow)],
  fields: POINT_FIELDS,
  licences: 'open',
  staleAfter: 'P400D',
  editor: pointEditor,
  put: putPoints('point'),
  remove: removePoints('point'),
};

/** Of a whole map only what is a collection point: all else is left out before it is counted or reported. */
function onlyPoints<Settings>(connector: Connector<OsmElement, Settings>): Format<PointRecord> {
  return {
    ...format(connector, pointOfOsm),
    async *read(bytes, context) {
      const settings = connector.settings.parse(context.settings);
      for await (const item of connector.read(bytes, { ...context, settings }))
        if (item.kind !== 'value' || isCollectionPoint(item.value)) yield item;
    },
  };
}

const osmPoints: Intake<PointRecord> = {
  id: OSM_POINTS,
  formats: [onlyPoints(osmXml), onlyPoints(osmPbf)],
  licences: 'odbl',
  staleAfter: 'P90D',
  put: putPoints('osm_point'),
  remove: removePoints('osm_point'),
};

export const pointIntakes: readonly Intake[] = [points, osmPoints];
