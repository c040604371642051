import { useNavigate } from "@remix-run/react";
import { type CommandGroup, CommandPalette } from "@tributary/ui/command";
import { Building2, Handshake, Inbox, Plus, Upload } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLookup } from "../../../components/use-lookup.ts";
import type { loader as find } from "../find.ts";
import { doorOf, rooms } from "./rooms.tsx";
import { useWorkspace } from "./use-workspace.ts";

const pauseMs = 150;

/** Everywhere in two keystrokes: rooms, deeds, and what the server finds for the typed words. Loaded when first opened. */
export default function Palette({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const { base } = useWorkspace();
  const { data, load, state } = useLookup<typeof find>();
  const [words, setWords] = useState("");
  useEffect(() => {
    if (words.trim() === "") return;
    const timer = setTimeout(() => load(`${base}/find?${new URLSearchParams({ q: words })}`), pauseMs);
    return () => clearTimeout(timer);
  }, [base, load, words]);
  const answered = words.trim() !== "" && data?.words === words.trim();
  const found = useFound(answered ? data : undefined);
  const known = useKnown();
  return (
    <CommandPalette
      open={open}
      onClose={() => {
        setWords("");
        onClose();
      }}
      groups={[...found, ...known]}
      onSearch={setWords}
      loading={state !== "idle" || (words.trim() !== "" && !answered)}
    />
  );
}

/** Rooms and deeds that this person may: filtered in the browser. */
function useKnown(): CommandGroup[] {
  const { t } = useTranslation("workspace");
  const { base, may } = useWorkspace();
  const navigate = useNavigate();
  const deeds = [
    { id: "lead", permission: "lead.submit", label: t("find.sendLead"), icon: <Plus />, path: "/leads/new" },
    {
      id: "partner",
      permission: "partner.create",
      label: t("find.addPartner"),
      icon: <Plus />,
      path: "/partners/new",
    },
    {
      id: "import",
      permission: "import.run",
      label: t("find.importSales"),
      icon: <Upload />,
      path: "/imports/new",
    },
  ] as const;
  return [
    {
      label: t("find.rooms"),
      items: rooms
        .flatMap((group) => group.rooms)
        .filter(({ permission }) => may(permission))
        .map((room) => ({
          id: room.name,
          label: t(`rooms.${room.name}`),
          icon: room.icon,
          onSelect: () => navigate(base + doorOf(room, may)),
        })),
    },
    {
      label: t("find.deeds"),
      items: deeds
        .filter(({ permission }) => may(permission))
        .map(({ path, permission: _, ...deed }) => ({ ...deed, onSelect: () => navigate(base + path) })),
    },
  ];
}

/** Partners, leads and clients with the typed words in their names. */
function useFound(data: ReturnType<typeof useLookup<typeof find>>["data"]): CommandGroup[] {
  const { t } = useTranslation(["workspace", "common"]);
  const { base } = useWorkspace();
  const navigate = useNavigate();
  if (!data) return [];
  const groups: CommandGroup[] = [
    {
      label: t("workspace:find.partners"),
      items: data.partners.map(({ id, name, code }) => ({
        id,
        label: name,
        detail: code ?? undefined,
        icon: <Handshake />,
        onSelect: () => navigate(`${base}/partners/${id}`),
      })),
    },
    {
      label: t("workspace:find.leads"),
      items: data.leads.map(({ id, clientName, partnerName, status }) => ({
        id,
        label: clientName,
        detail: `${partnerName} · ${t(`common:leadStatus.${status}`)}`,
        icon: <Inbox />,
        onSelect: () => navigate(`${base}/leads/${id}`),
      })),
    },
    {
      label: t("workspace:find.clients"),
      items: data.clients.map(({ id, name, taxId }) => ({
        id,
        label: name,
        detail: taxId ?? undefined,
        icon: <Building2 />,
        onSelect: () => navigate(`${base}/sales?${new URLSearchParams({ q: name })}`),
      })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0).map((group) => ({ ...group, found: true }));
}
