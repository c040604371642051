import { expect, it } from "vitest";
import { playerAddress, readVideoLink, videoPage } from "./embeds.ts";

const rutube = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

it.each([
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0",
  ],
  ["youtu.be/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"],
  ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"],
  ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"],
  ["https://vimeo.com/76979871/0123456789", "https://player.vimeo.com/video/76979871?dnt=1&h=0123456789"],
  [
    "https://player.vimeo.com/video/76979871?h=0123456789",
    "https://player.vimeo.com/video/76979871?dnt=1&h=0123456789",
  ],
  [`https://rutube.ru/video/${rutube}/`, `https://rutube.ru/play/embed/${rutube}`],
  [
    `https://rutube.ru/video/private/${rutube}/?p=aB_cD-eF12345`,
    `https://rutube.ru/play/embed/${rutube}?p=aB_cD-eF12345`,
  ],
  ["https://vk.com/video-22822305_456241864", "https://vkvideo.ru/video_ext.php?oid=-22822305&id=456241864"],
  [
    "https://vkvideo.ru/video-22822305_456241864",
    "https://vkvideo.ru/video_ext.php?oid=-22822305&id=456241864",
  ],
  [
    "https://vk.com/video?z=video-22822305_456241864%2Fclub1",
    "https://vkvideo.ru/video_ext.php?oid=-22822305&id=456241864",
  ],
])("%s is played from %s", (link, player) => {
  const video = readVideoLink(link);
  expect(video && playerAddress(video)).toBe(player);
  expect(video && readVideoLink(videoPage(video))).toEqual(video);
});

it.each([
  "",
  "https://example.com/watch?v=dQw4w9WgXcQ",
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/https://youtu.be/dQw4w9WgXcQ",
  "https://www.youtube.com/watch?v=short",
  'https://youtu.be/"><script>x</',
  "https://www.youtube.com/",
  "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
  "https://vimeo.com/abc",
  "https://rutube.ru/video/../../evil",
  "https://vk.com/id1",
])("%j is no video that may be shown", (link) => expect(readVideoLink(link)).toBeNull());
