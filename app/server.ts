import { startWeb } from "./src/server/start-web.ts";

await startWeb();
