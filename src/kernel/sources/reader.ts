import project from '../../../package.json' with { type: 'json' };

/** The version that reads feeds: after an update also what has not changed is read anew. */
export const READER: string = project.version;
