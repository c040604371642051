/**
 * Hosts where many companies have a page each: to share one says nothing. Pages of social networks, messengers, link
 * collections and market places that partners give as their site.
 */
const sharedHosts = new Set([
  "vk.com",
  "vk.ru",
  "ok.ru",
  "t.me",
  "telegram.me",
  "wa.me",
  "facebook.com",
  "fb.com",
  "instagram.com",
  "linkedin.com",
  "youtube.com",
  "x.com",
  "twitter.com",
  "tiktok.com",
  "linktr.ee",
  "taplink.cc",
  "taplink.ws",
  "sites.google.com",
  "docs.google.com",
  "avito.ru",
  "2gis.ru",
  "yandex.ru",
  "dzen.ru",
  "github.com",
  "github.io",
]);

/**
 * The host by which a company's site is known: in lower case, without "www." and a language or phone version in front
 * ("m."). Without a scheme it is read as https, as files write it. Null for no site, and for hosts that many companies
 * share.
 */
export function siteDomainOf(site: string | null): string | null {
  if (site === null) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(site) ? site : `https://${site}`;
  const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase().replace(/\.$/, "") : "";
  if (!host.includes(".")) return null;
  const domain = host.replace(/^(?:www\d?|m)\.(?=[^.]+\.)/, "");
  return sharedHosts.has(domain) ? null : domain;
}
