import { describe, expect, it } from "vitest";
import { isOwnRequest } from "./csrf.ts";

const url = "http://127.0.0.1:3000";

describe("isOwnRequest", () => {
  it.each([
    ["GET", {}, true],
    ["HEAD", { "sec-fetch-site": "cross-site" }, true],
    ["POST", { "sec-fetch-site": "same-origin" }, true],
    ["POST", { "sec-fetch-site": "none" }, true],
    ["POST", { "sec-fetch-site": "same-site" }, false],
    ["POST", { "sec-fetch-site": "cross-site", origin: url }, false],
    ["POST", { origin: url }, true],
    ["POST", { origin: "http://127.0.0.1:3001" }, false],
    ["POST", { origin: "null" }, false],
    ["DELETE", {}, false],
  ])("%s with %j: %s", (method, headers, own) => {
    expect(isOwnRequest(new Request(`${url}/sign-in`, { method, headers }), url)).toBe(own);
  });

  it.each([
    ["/r/token", "POST", true],
    ["/mails/token", "POST", true],
    ["/unsubscribe/token", "POST", true],
    ["/unsubscribe/token", "DELETE", false],
    ["/unsubscribe/token/more", "POST", false],
    ["/v/acme/r/token", "POST", false],
    ["/reset/token", "POST", false],
  ])("%s needs no origin for %s: %s, as the link is the right", (path, method, own) => {
    expect(isOwnRequest(new Request(url + path, { method }), url)).toBe(own);
  });
});
