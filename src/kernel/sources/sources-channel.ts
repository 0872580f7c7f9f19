/**
 * Channel on which a change of sources, their records or adoptions is told at its commit; the payload is the ARS of
 * the unit whose epoch it raises.
 */
export const SOURCES_CHANNEL = 'hier_sources';
