/** Most memory of the process that reads feeds (RSS), in 1024 KB. */
export const MOST_MEGABYTES = 256;
