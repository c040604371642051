import { createContext, type ReactNode, useContext } from "react";

const Nonce = createContext("");

/** Gives the page's nonce to whatever renders a script. In the browser it is empty: there it is needed no more. */
export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }): ReactNode {
  return <Nonce.Provider value={nonce}>{children}</Nonce.Provider>;
}

/** The nonce of this page. */
export function useNonce(): string {
  return useContext(Nonce);
}
