import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/** The most a form may weigh; uploads have a limit of their own, kept while they stream. */
const formBytes = 1024 * 1024;

const limitForms = bodyLimit({
  maxSize: formBytes,
  onError: (c) => c.text("This request is too large.", 413),
});

/** Refuses bodies that are larger than a form can be, before anything reads them. */
export const limitBody: MiddlewareHandler = (c, next) =>
  /^\/v\/[^/]+\/(imports|files)\/upload(\.data)?$/.test(c.req.path) ? next() : limitForms(c, next);
