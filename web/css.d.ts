/** Style sheets are imported for their effect; Vite collects them. */
declare module '*.css';

/** A worker that is served as a file of its own; Vite gives its address. */
declare module '*.mjs?url' {
  const address: string;
  export default address;
}
