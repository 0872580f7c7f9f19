/** What travels to a browser, encrypted: written by the server, read by its worker. Types only. */
export interface PushMessage {
  title: string;
  text: string;
  /** Language of the text. */
  lang: string;
  /** Own path to open. */
  path: string;
  tag: string;
  /** Stays on the screen until somebody has seen it. */
  urgent: boolean;
  /** Own path by which everything is stopped. */
  stop: string;
  words: {
    stop: string;
    /** Title and text of what is said afterwards. */
    stopped: [string, string];
    failed: [string, string];
  };
}
