/** Sites whose videos a lesson may show. */
export const videoProviders = ["youtube", "vimeo", "rutube", "vk"] as const;
/** One of `videoProviders`. */
export type VideoProvider = (typeof videoProviders)[number];

/** A video of another site: which one, and how that site calls it. */
export interface LinkedVideo {
  readonly provider: VideoProvider;
  readonly videoId: string;
  /** The key of a video that only those with its link may see (Vimeo, VK); null for others. */
  readonly key: string | null;
}

/** What each site's ids and keys look like. Only these letters ever come into the address of a player. */
const forms: Record<VideoProvider, { readonly id: RegExp; readonly key: RegExp | null }> = {
  youtube: { id: /^[\w-]{11}$/, key: null },
  vimeo: { id: /^\d{5,12}$/, key: /^[0-9a-f]{6,20}$/ },
  rutube: { id: /^[0-9a-f]{32}$/, key: /^[\w-]{10,40}$/ },
  vk: { id: /^-?\d{1,15}_\d{1,15}$/, key: /^[0-9a-f]{8,40}$/ },
};

/** Whether an id and a key have the form that their site gives them. */
export function isLinkedVideo({ provider, videoId, key }: LinkedVideo): boolean {
  const form = forms[provider];
  return form.id.test(videoId) && (key === null || (form.key?.test(key) ?? false));
}

/** Reads the address of a video as people copy it; null when it is of none of these sites, or of no video. */
export function readVideoLink(text: string): LinkedVideo | null {
  const url = parseUrl(text.trim());
  if (!url) return null;
  const found = findVideo(url);
  if (!found) return null;
  const video = { key: null, ...found };
  return isLinkedVideo(video) ? video : null;
}

function parseUrl(text: string): URL | null {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

function findVideo(url: URL): (Omit<LinkedVideo, "key"> & { key?: string | null }) | null {
  const host = url.hostname.toLowerCase().replace(/^(www|m)\./, "");
  const path = url.pathname.split("/").filter(Boolean);
  switch (host) {
    case "youtu.be":
      return { provider: "youtube", videoId: path[0] ?? "" };
    case "youtube.com":
    case "youtube-nocookie.com":
      return { provider: "youtube", videoId: url.searchParams.get("v") ?? path[1] ?? "" };
    case "vimeo.com":
    case "player.vimeo.com":
      return findVimeo(url, path);
    case "rutube.ru":
      return { provider: "rutube", videoId: path.at(-1) ?? "", key: url.searchParams.get("p") };
    case "vk.com":
    case "vkvideo.ru":
      return findVk(url, path);
    default:
      return null;
  }
}

function findVimeo(url: URL, path: readonly string[]): ReturnType<typeof findVideo> {
  const at = path.findIndex((part) => /^\d+$/.test(part));
  return { provider: "vimeo", videoId: path[at] ?? "", key: path[at + 1] ?? url.searchParams.get("h") };
}

function findVk(url: URL, path: readonly string[]): ReturnType<typeof findVideo> {
  const { searchParams: search } = url;
  const key = search.get("hash");
  if (path[0] === "video_ext.php") {
    return { provider: "vk", videoId: `${search.get("oid")}_${search.get("id")}`, key };
  }
  const name = search.get("z") ?? path.at(-1) ?? "";
  return { provider: "vk", videoId: /^(?:video|clip)(-?\d+_\d+)/.exec(name)?.[1] ?? "", key };
}

/** The address of a site's player that sets no cookies before it is started, as far as the site offers one. */
export function playerAddress({ provider, videoId, key }: LinkedVideo): string {
  switch (provider) {
    case "youtube":
      return `https://www.youtube-nocookie.com/embed/${videoId}?rel=0`;
    case "vimeo":
      return `https://player.vimeo.com/video/${videoId}?dnt=1${key ? `&h=${key}` : ""}`;
    case "rutube":
      return `https://rutube.ru/play/embed/${videoId}${key ? `?p=${key}` : ""}`;
    case "vk": {
      const [owner, id] = videoId.split("_");
      return `https://vkvideo.ru/video_ext.php?oid=${owner}&id=${id}${key ? `&hash=${key}` : ""}`;
    }
  }
}

/** The page of a video on its own site: what stands in the editor, and where a player does not come up. */
export function videoPage({ provider, videoId, key }: LinkedVideo): string {
  switch (provider) {
    case "youtube":
      return `https://www.youtube.com/watch?v=${videoId}`;
    case "vimeo":
      return `https://vimeo.com/${videoId}${key ? `/${key}` : ""}`;
    case "rutube":
      return `https://rutube.ru/video/${key ? "private/" : ""}${videoId}/${key ? `?p=${key}` : ""}`;
    case "vk":
      return `https://vkvideo.ru/video${videoId}${key ? `?hash=${key}` : ""}`;
  }
}
