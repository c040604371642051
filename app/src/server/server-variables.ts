/** What the middlewares agree on. */
export interface ServerVariables {
  requestId: string;
  nonce: string;
}
