/** What the middlewares agree on. */
export interface ServerVariables {
  requestId: string;
  /** Set where a page is answered: it lets the page's own scripts run. */
  nonce: string | undefined;
}
