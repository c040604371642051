import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** How the server ends a request. `drop` takes the mail and hangs up before answering. */
export type Ending = "accept" | "drop" | { status: number; name: string; headers?: Record<string, string> };

/** A provider with the manners of Resend: one key is one mail, and the same answer again. */
export interface ResendServer {
  readonly url: string;
  /** What was delivered, once a key. */
  readonly delivered: Map<string, Record<string, unknown>>;
  /** Every request's body, to see that repetitions say the same. */
  readonly bodies: string[];
  readonly endings: Ending[];
  close(): Promise<void>;
}

/** Starts a provider on this machine; it ends requests as `endings` say, and accepts when those run out. */
export async function startResendServer(): Promise<ResendServer> {
  const delivered = new Map<string, Record<string, unknown>>();
  const bodies: string[] = [];
  const endings: Ending[] = [];
  const server = createHttpServer(async (request, response) => {
    const body = await readBody(request);
    bodies.push(body);
    const ending = endings.shift() ?? "accept";
    if (typeof ending === "object") {
      response.writeHead(ending.status, { "content-type": "application/json", ...ending.headers });
      response.end(JSON.stringify({ statusCode: ending.status, name: ending.name, message: ending.name }));
      return;
    }
    const key = String(request.headers["idempotency-key"]);
    if (!delivered.has(key)) delivered.set(key, JSON.parse(body));
    if (ending === "drop") return void request.socket.destroy();
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: `sent-${key}` }));
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, delivered, bodies, endings, close: () => close(server) };
}

/** A mail server that speaks just enough SMTP. */
export interface SmtpServer {
  readonly url: string;
  readonly messages: string[];
  /** What the server answers to the end of the next text; without one it accepts. */
  readonly endings: ("hang up" | "say nothing" | string)[];
  close(): Promise<void>;
}

/** Starts a mail server on this machine. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const messages: string[] = [];
  const endings: string[] = [];
  const server = createTcpServer((socket) => {
    // A client that is killed resets its connection: the talk is over.
    speakSmtp(socket, messages, endings).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET") throw error;
    });
  });
  const port = await listen(server);
  return { url: `smtp://127.0.0.1:${port}`, messages, endings, close: () => close(server) };
}

async function speakSmtp(socket: Socket, messages: string[], endings: string[]): Promise<void> {
  socket.on("error", () => {});
  socket.write("220 test\r\n");
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  for (let { value } = await lines.next(); value !== undefined; { value } = await lines.next()) {
    if (value !== "DATA") {
      socket.write("250 ok\r\n");
      continue;
    }
    socket.write("354 go on\r\n");
    messages.push(await readText(lines));
    const ending = endings.shift() ?? "250 taken";
    if (ending === "hang up") return void socket.destroy();
    if (ending === "say nothing") continue;
    socket.write(`${ending}\r\n`);
  }
}

async function readText(lines: AsyncIterator<string>): Promise<string> {
  const text: string[] = [];
  for (let next = await lines.next(); !next.done && next.value !== "."; next = await lines.next())
    text.push(next.value);
  return text.join("\n");
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.close();
  if ("closeAllConnections" in server) (server as { closeAllConnections(): void }).closeAllConnections();
}
