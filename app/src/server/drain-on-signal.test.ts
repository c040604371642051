import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterEach, expect, it } from "vitest";
import { drain } from "./drain-on-signal.ts";
import { trackAnswers } from "./last-answers.ts";
import { trackUnderWay } from "./under-way.ts";

const forEver = 2 ** 30;
const servers = new Set<Server>();

afterEach(() => {
  for (const server of servers) server.closeAllConnections();
});

/** A server whose only request is worked on until the test lets it end; each step leaves a word. */
async function serverAtWork() {
  const told: string[] = [];
  let finish = (): void => {};
  let begun = (): void => {};
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { serve, ended } = trackUnderWay(async (_request: Request) => {
    begun();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    told.push("written");
    return new Response("written");
  });
  const server = createServer(getRequestListener(serve, { overrideGlobalObjects: false }));
  servers.add(server);
  const lastAnswers = trackAnswers(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.on("error", () => {});
  client.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n");
  await beginning;
  const draining = {
    lastAnswers,
    ended,
    close: async () => {
      told.push("closed");
    },
  };
  return { server, client, told, draining, finish: () => finish() };
}

async function readAll(client: Socket): Promise<string> {
  let read = "";
  client.on("data", (piece: Buffer) => {
    read += piece.toString();
  });
  await once(client, "close");
  return read;
}

it("closes nothing before the work of a client that hung up is done", async () => {
  const { server, client, told, draining, finish } = await serverAtWork();
  client.destroy();
  const gone = new Promise<void>((resolve) => server.once("close", resolve));
  const drained = drain(server, draining, forEver);
  await gone;
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  finish();
  await drained;
  expect(told).toEqual(["written", "closed"]);
});

it("answers whoever still waits, and then closes", async () => {
  const { server, client, told, draining, finish } = await serverAtWork();
  const drained = drain(server, draining, forEver);
  const answer = readAll(client);
  finish();
  await drained;
  expect(await answer).toContain("200 OK");
  expect(told).toEqual(["written", "closed"]);
});

it("does not wait for clients that would keep their connections", async () => {
  const { server, client, told, draining, finish } = await serverAtWork();
  const { port } = server.address() as AddressInfo;
  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  idle.resume();
  const drained = drain(server, draining, forEver);
  const answer = readAll(client);
  finish();
  await drained;
  expect((await answer).toLowerCase()).toContain("connection: close");
  expect(told).toEqual(["written", "closed"]);
});

it("cuts what does not end in time", async () => {
  const { server, told, draining } = await serverAtWork();
  await drain(server, draining, 1);
  expect(told).toEqual(["closed"]);
});
