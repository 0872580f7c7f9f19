/** An invented map of any size as lines of OPL, the text format of osmium: the same lines each time. */

/** As many nodes a way as maps of towns have; most ways are houses, of which nobody wants anything. */
const NODES_A_WAY = 7;
const WAYS_A_RELATION = 400;
const WAY_TAGS = [
  ...Array<string>(60).fill('building=yes'),
  ...Array<string>(20).fill('highway=residential,name=Lange%20%Gasse'),
  ...Array<string>(16).fill('landuse=meadow'),
  ...[
    'leisure=playground',
    'leisure=pitch,sport=soccer',
    'tourism=museum,name=Heimatmuseum',
    'amenity=parking',
  ],
];

/** 2,040 elements of 250,000 are wanted. */
export function* syntheticMap(nodes: number): Generator<string> {
  const ways = Math.floor(nodes / NODES_A_WAY);
  const random = numbers();
  for (let way = 0; way < ways; way += 1) {
    // Houses lie in rows, rows in towns: far steps are rare, as in a map that is sorted by id.
    const town = Math.floor(way / 4_000);
    const lon = 6 + (town % 97) / 12 + (way % 4_000) / 50_000;
    const lat = 48 + (town % 61) / 12 + random() / 20;
    for (let corner = 0; corner < NODES_A_WAY; corner += 1) {
      const id = way * NODES_A_WAY + corner + 1;
      const place = `x${(lon + random() / 1_000).toFixed(7)} y${(lat + random() / 1_000).toFixed(7)}`;
      yield `n${id} v${1 + (id % 4)} t${day(id)} ${nodeTags(id)}${place}\n`;
    }
  }
  for (let way = 0; way < ways; way += 1) {
    const first = way * NODES_A_WAY + 1;
    const ring = Array.from({ length: NODES_A_WAY + 1 }, (_, corner) => `n${first + (corner % NODES_A_WAY)}`);
    yield `w${way + 1} v2 t${day(way)} T${WAY_TAGS[way % WAY_TAGS.length]} N${ring.join(',')}\n`;
  }
  for (let relation = 0; relation * WAYS_A_RELATION < ways - 1; relation += 1) {
    const way = relation * WAYS_A_RELATION + 1;
    yield `r${relation + 1} v1 t${day(relation)} Ttype=multipolygon,leisure=park Mw${way}@outer,w${way + 1}@inner\n`;
  }
}

/** How many of its elements have a tag of leisure. */
export function wantedIn(nodes: number): number {
  const ways = Math.floor(nodes / NODES_A_WAY);
  const last = ways * NODES_A_WAY;
  const tagged = Math.floor(last / 500);
  const wantedWays = Array.from({ length: ways % 100 }, (_, way) => way).filter((way) => way >= 96).length;
  return tagged + Math.floor(ways / 100) * 4 + wantedWays + Math.ceil((ways - 1) / WAYS_A_RELATION);
}

function nodeTags(id: number): string {
  if (id % 500 === 0) return `Tamenity=restaurant,name=Gasthof%20%${id},opening_hours=Mo-Su%20%11:00-22:00 `;
  return id % 30 === 0 ? 'Tnatural=tree ' : '';
}

function day(id: number): string {
  return `20${10 + (id % 15)}-0${1 + (id % 9)}-1${id % 10}T12:00:00Z`;
}

/** 0–1, the same each time. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
