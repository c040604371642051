import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What was on its way when the last answers began has come by then. */
const arrivalMs = 300;

/**
 * Follows the connections of a server. Calling what it gives makes every answer the last of its connection from then on,
 * those under way too, and ends connections on which nothing was ever asked: browsers open some in advance. Otherwise
 * whoever asks on, or keeps a connection for later, would keep the server from its end.
 */
export function trackAnswers(server: Server): () => void {
  const open = new Set<ServerResponse>();
  const unused = new Set<Socket>();
  let last = false;
  server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    unused.delete(socket);
    if (last) response.shouldKeepAlive = false;
    open.add(response);
    response.once("close", () => {
      open.delete(response);
      // Its head may have been sent before: then the connection was promised to stay.
      if (last) setImmediate(() => server.closeIdleConnections());
    });
  });
  return () => {
    last = true;
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false;
    server.closeIdleConnections();
    setTimeout(() => {
      for (const socket of unused) socket.destroy();
    }, arrivalMs).unref();
  };
}
