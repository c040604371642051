import type { PlatformDb } from "@tributary/db";
import { newFileKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";

/**
 * A store that writes down each key before its bytes come. A process that is killed between the bytes and their row
 * then leaves a trace by which `sweepFiles` finds them, without ever listing a bucket that others may use too.
 */
export function rememberedStore(store: FileStore, platform: PlatformDb): FileStore {
  const forget = async (key: string): Promise<void> => {
    await platform.deleteFrom("platform.file_arrivals").where("store_key", "=", key).execute();
  };
  return {
    ...store,
    put: async (pieces, options) => {
      const key = options.key ?? newFileKey();
      await platform.insertInto("platform.file_arrivals").values({ store_key: key }).execute();
      try {
        return await store.put(pieces, { ...options, key });
      } catch (error) {
        await forget(key);
        throw error;
      }
    },
    remove: async (key) => {
      await store.remove(key);
      await forget(key);
    },
  };
}
