import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** The whole URL map. A folder under `routes/` is a face of the product; a file is a screen. */
export default [
  layout("routes/public/layout.tsx", [
    index("routes/public/front.tsx"),
    route("sign-in", "routes/public/sign-in.tsx"),
    route("sign-up", "routes/public/sign-up.tsx"),
    route("forgot", "routes/public/forgot.tsx"),
    route("reset/:token", "routes/public/reset.tsx"),
    route("invite/:token", "routes/public/invite.tsx"),
    route("places", "routes/public/places.tsx"),
    route("profile", "routes/public/profile.tsx"),
  ]),
  route("sign-out", "routes/public/sign-out.ts"),
  route("preferences", "routes/public/preferences.ts"),

  route("v/:vendor", "routes/vendor/layout.tsx", [
    index("routes/vendor/home.tsx"),
    route("leads", "routes/vendor/leads/list.tsx"),
    route("leads/new", "routes/vendor/leads/new.tsx"),
    route("leads/:leadId", "routes/vendor/leads/record.tsx"),
    route("sales", "routes/vendor/sales/list.tsx"),
    route("partners", "routes/vendor/partners/list.tsx"),
    route("partners/new", "routes/vendor/partners/new.tsx"),
    route("partners/:partnerId", "routes/vendor/partners/record.tsx"),
    route("partners/:partnerId/edit", "routes/vendor/partners/edit.tsx"),
    route("segments", "routes/vendor/segments/partners.tsx"),
    route("segments/clients", "routes/vendor/clients/segments.tsx"),
    route("clients/:clientId", "routes/vendor/clients/record.tsx"),
    route("boards", "routes/vendor/boards/board.tsx"),
    route("bonuses", "routes/vendor/bonuses/ledger.tsx"),
    route("imports", "routes/vendor/imports/list.tsx"),
    route("imports/new", "routes/vendor/imports/new.tsx"),
    route("imports/:importId", "routes/vendor/imports/record.tsx"),
    route("settings", "routes/vendor/settings/layout.tsx", [
      index("routes/vendor/settings/vendor.tsx"),
      route("people", "routes/vendor/settings/people.tsx"),
      route("products", "routes/vendor/settings/products.tsx"),
      route("bonus", "routes/vendor/settings/bonus.tsx"),
      route("classes", "routes/vendor/settings/classes.tsx"),
      route("api-keys", "routes/vendor/settings/api-keys.tsx"),
      route("log", "routes/vendor/settings/log.tsx"),
    ]),
  ]),
  // Resources of the workspace: downloads, uploads and what the palette asks for.
  ...prefix("v/:vendor", [
    route("find", "routes/vendor/find.ts"),
    route("leads.csv", "routes/vendor/leads/export.ts"),
    route("partners.csv", "routes/vendor/partners/export.ts"),
    route("sales.csv", "routes/vendor/sales/export.ts"),
    route("segments.csv", "routes/vendor/segments/export.ts"),
    route("segments/clients.csv", "routes/vendor/clients/export.ts"),
    route("bonuses.csv", "routes/vendor/bonuses/export.ts"),
    route("files/upload", "routes/vendor/files/upload.ts"),
    route("files/:fileId/:name", "routes/vendor/files/open.ts"),
    route("imports/upload", "routes/vendor/imports/upload.ts"),
    route("imports/:importId/rejected.csv", "routes/vendor/imports/rejected.ts"),
  ]),

  route("p/:vendor", "routes/portal/layout.tsx", [
    index("routes/portal/home.tsx"),
    route("send", "routes/portal/send.tsx"),
    route("leads", "routes/portal/leads/list.tsx"),
    route("leads/:leadId", "routes/portal/leads/record.tsx"),
    route("board", "routes/portal/board.tsx"),
    route("bonuses", "routes/portal/bonuses.tsx"),
    route("team", "routes/portal/team.tsx"),
  ]),
  ...prefix("p/:vendor", [route("files/:fileId/:name", "routes/portal/files/open.ts")]),

  ...prefix("operator", [
    route("mail", "routes/operator/mail/list.tsx"),
    route("mail/:mailId", "routes/operator/mail/record.tsx"),
    route("mail/:mailId/body", "routes/operator/mail/body.ts"),
    route("design", "routes/operator/design.tsx"),
  ]),
  route("*", "routes/public/missing.tsx"),
] satisfies RouteConfig;
