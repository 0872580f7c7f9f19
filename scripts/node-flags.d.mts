export const NODE_FLAGS: readonly string[];
/** Environment of the program for the allocator of the C library. */
export const ALLOCATOR: Readonly<Record<string, string>>;
