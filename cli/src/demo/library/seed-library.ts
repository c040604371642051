import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type FileStore, receiveFile, recordFile } from "@tributary/files";
import { dayMs, fixedClock, unwrap } from "@tributary/kernel";
import { listBoards } from "@tributary/leaderboards";
import { contentInput, createItem, type ItemDraft, publishItem, saveDraft } from "@tributary/library";
import type { Random } from "../random.ts";
import { demoCases } from "./cases.ts";
import type { DemoFile, DemoItem } from "./demo-item.ts";
import { samplePdf, samplePng, sampleWav } from "./sample-files.ts";
import { seedViews } from "./seed-views.ts";
import { demoSelling } from "./selling.ts";
import { demoWords } from "./words.ts";

/** What the demo's library is made with. */
export interface LibraryJob {
  readonly database: Database;
  readonly files: FileStore;
  /** As the editor of the vendor. */
  readonly scope: TenantScope;
  readonly now: Date;
  readonly random: Random;
  /** How many of the items, at most. */
  readonly most: number;
}

const everyLevel = ["rep", "group_head", "department_head"] as const;

/** Fills the library of a demo vendor, once: files first, then all items with their versions and views in one transaction. */
export async function seedLibrary(job: LibraryJob): Promise<void> {
  const { database, scope, now, random } = job;
  const isThere = await withTenant(database, scope, (tx) =>
    tx.selectFrom("library.items").select("id").limit(1).executeTakeFirst(),
  );
  if (isThere) return;
  const all = [...demoCases, ...demoSelling, ...demoWords];
  // Where few are wanted, they are taken from all over.
  const items = all.filter((_, at) => at % Math.ceil(all.length / job.most) === 0);
  const received = await receiveFiles(job.files);
  await withTenant(database, scope, async (tx) => {
    const clock = fixedClock(now);
    const files: Partial<Record<DemoFile, string>> = {};
    for (const [name, file] of received) files[name] = (await recordFile(tx, file, clock)).id;
    const [board] = await listBoards(tx);
    for (const item of items) await writeItem(tx, item, { now, files, boardId: board?.id ?? null });
    await seedViews(tx, { now, random });
  });
}

async function receiveFiles(store: FileStore) {
  const take = async (name: string, purpose: "image" | "document" | "audio", content: Buffer) => {
    async function* stream() {
      yield content;
    }
    return unwrap(await receiveFile(store, { stream: stream(), name, purpose }));
  };
  const offer = samplePdf("One page for you", [
    "What you told us",
    "How we answer it",
    "What it costs",
    "The next step",
  ]);
  const prices = samplePdf("Price list", [
    "Desk Start   EUR 1,180",
    "Desk Team   EUR 3,900",
    "Flow   EUR 2,600",
  ]);
  return [
    ["offer", await take("Proposal.pdf", "document", offer)],
    ["prices", await take("Price list.pdf", "document", prices)],
    [
      "chart",
      await take("Before and after.png", "image", samplePng([90, 84, 96, 78, 88], [42, 38, 40, 35, 30])),
    ],
    ["call", await take("First call.wav", "audio", sampleWav([220, 330, 220, 262, 330, 220, 294, 220]))],
  ] as const;
}

interface Place {
  readonly now: Date;
  readonly files: Partial<Record<DemoFile, string>>;
  readonly boardId: string | null;
}

async function writeItem(tx: TenantTx, item: DemoItem, place: Place): Promise<void> {
  const at = (daysAgo: number) => fixedClock(new Date(place.now.getTime() - daysAgo * dayMs));
  const draft = draftOf(item, place);
  const began = at(item.daysAgo ?? 1);
  const { id: itemId } = unwrap(await createItem(tx, { draft }, began));
  if (item.daysAgo === null) return;
  unwrap(await publishItem(tx, { itemId, seenVersion: 1, note: "" }, began));
  if (!item.again) return;
  const { daysAgo, note, summary } = item.again;
  const later = at(daysAgo);
  const changed = { ...draft, summary: summary ?? `${draft.summary} ${note}.` };
  unwrap(await saveDraft(tx, { itemId, seenVersion: 2, draft: changed }, later));
  unwrap(await publishItem(tx, { itemId, seenVersion: 3, note }, later));
}

function draftOf(item: DemoItem, { files, boardId }: Place): ItemDraft {
  const named = Object.entries(item.files ?? {}).map(([field, name]) => [field, files[name]]);
  const live = item.kind === "live_board" && boardId ? { boardId } : {};
  return {
    title: item.title,
    summary: item.summary,
    levels: [...(item.levels ?? everyLevel)],
    programIds: [],
    content: contentInput.parse({ kind: item.kind, ...item.content, ...Object.fromEntries(named), ...live }),
  };
}
