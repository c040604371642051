import { describe, expect, it } from "vitest";
import { siteDomainOf } from "./site-domain.ts";

describe("siteDomainOf", () => {
  it.each([
    [null, null],
    ["https://www.Romashka.ru/about?x=1", "romashka.ru"],
    ["http://romashka.ru:8080/", "romashka.ru"],
    ["https://m.romashka.ru/", "romashka.ru"],
    ["https://m.ru/", "m.ru"],
    ["https://www.ru/", "www.ru"],
    ["https://shop.romashka.ru/", "shop.romashka.ru"],
    ["https://ромашка.рф/", "xn--80aa3agjl3d.xn--p1ai"],
    ["https://vk.com/romashka", null],
    ["https://www.instagram.com/romashka", null],
    ["https://romashka.tilda.ws/", "romashka.tilda.ws"],
    ["moses.example", "moses.example"],
    ["not a site", null],
    ["none", null],
  ])("%s is known by %s", (site, domain) => {
    expect(siteDomainOf(site)).toBe(domain);
  });
});
