import { Building2, FileUp, Handshake, Moon, Send } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CommandPalette } from "../command/command-palette.tsx";
import { toast } from "../overlay/toast.tsx";
import { useSay } from "./say.ts";

/** What a palette of the workspace holds: actions, and partners that the server finds. */
export function SamplePalette({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const [text, setText] = useState("");
  const done = () => toast.done(say("Opened", "Открыто"));
  const companies = ["Northwind", "Silverline", "Cancity", "ООО «Ромашка»"].filter((name) =>
    name.toLowerCase().includes(text.toLowerCase()),
  );
  return (
    <CommandPalette
      open
      onClose={onClose}
      onSearch={setText}
      recent={[{ id: "northwind", label: "Northwind", icon: <Building2 />, onSelect: done }]}
      groups={[
        {
          label: say("Actions", "Действия"),
          items: [
            { id: "lead", label: say("Send a lead", "Передать лид"), icon: <Send />, onSelect: done },
            {
              id: "import",
              label: say("Import sales", "Импортировать продажи"),
              icon: <FileUp />,
              onSelect: done,
            },
            {
              id: "partner",
              label: say("Add a partner", "Добавить партнёра"),
              icon: <Handshake />,
              onSelect: done,
            },
            { id: "theme", label: say("Dark theme", "Тёмная тема"), icon: <Moon />, onSelect: done },
          ],
        },
        {
          label: say("Partners", "Партнёры"),
          found: true,
          items: text
            ? companies.map((name) => ({
                id: name,
                label: name,
                detail: say("Reseller", "Реселлер"),
                icon: <Building2 />,
                onSelect: done,
              }))
            : [],
        },
      ]}
    />
  );
}
