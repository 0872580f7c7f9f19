/**
 * A map with things of a part's own, for parts of solutions: outline, base map and pins, nothing else. A chunk of its
 * own with the map's library: import it lazily, once somebody asks for a map.
 */
export { OwnMap } from '../shell/map/own-map.tsx';
