import { Columns3, Download, Ellipsis, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../actions/button.tsx";
import { IconButton } from "../actions/icon-button.tsx";
import { Menu, MenuItem } from "../actions/menu.tsx";
import { DataTable } from "../data-table/data-table.tsx";
import type { DataColumn } from "../data-table/types.ts";
import { formatMoney, formatNumber } from "../format/numbers.ts";
import { SearchInput } from "../forms/search-input.tsx";
import { Pager } from "../navigation/pager.tsx";
import { Tabs } from "../navigation/tabs.tsx";
import { toast } from "../overlay/toast.tsx";
import { useUi } from "../provider.tsx";
import { Badge } from "../show/badge.tsx";
import { FilterMenu } from "../templates/filter-menu.tsx";
import { FilterChip, ListPage, ListToolbar } from "../templates/list-page.tsx";
import { type SamplePartner, samplePartners } from "./sample-rows.ts";
import { useSay } from "./say.ts";

export function ListView(): ReactNode {
  const say = useSay();
  const columns = useColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <ListPage
      title={say("Partners", "Партнёры")}
      count="128"
      action={
        <Button variant="primary" icon={<Plus />}>
          {say("Add a partner", "Добавить партнёра")}
        </Button>
      }
      views={
        <Tabs
          tabs={[
            { href: "?view=list", label: say("All", "Все"), count: "128", current: true },
            { href: "?view=list&mine", label: say("Mine", "Мои"), count: "24", current: false },
            { href: "?view=list&quiet", label: say("Gone quiet", "Затихли"), count: "9", current: false },
          ]}
        />
      }
      toolbar={<Toolbar />}
      pager={
        <Pager
          previousHref={null}
          nextHref="?view=list&after"
          summary={say("1 to 12 of 128", "1–12 из 128")}
        />
      }
    >
      <DataTable
        label={say("Partners", "Партнёры")}
        rows={samplePartners}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={() => "?view=record"}
        selection={{
          selected,
          onChange: setSelected,
          actions: <Button size="small">{say("Give to a manager", "Передать менеджеру")}</Button>,
        }}
        rowActions={(row) => (
          <Menu
            trigger={
              <IconButton
                size="small"
                icon={<Ellipsis />}
                label={`${say("Actions", "Действия")}: ${row.name}`}
                tipSide="end"
              />
            }
          >
            <MenuItem onSelect={() => toast.done(say("Archived", "Убрано в архив"), { undo: () => {} })}>
              {say("Archive", "В архив")}
            </MenuItem>
          </Menu>
        )}
      />
    </ListPage>
  );
}

function Toolbar(): ReactNode {
  const say = useSay();
  return (
    <ListToolbar
      search={
        <form method="get">
          <SearchInput placeholder={say("Name or tax id", "Название или ИНН")} />
        </form>
      }
      filters={
        <>
          <FilterMenu
            label={say("Class", "Класс")}
            options={[
              { href: "?view=list&class=key", label: say("Key", "Ключевые"), selected: true, count: "12" },
              {
                href: "?view=list&class=normal",
                label: say("Normal", "Обычные"),
                selected: false,
                count: "87",
              },
              {
                href: "?view=list&class=low",
                label: say("Low yield", "Малодоходные"),
                selected: false,
                count: "29",
              },
            ]}
          />
          <FilterMenu
            label={say("Manager", "Менеджер")}
            options={[{ href: "?view=list&m=1", label: "Darcel Schlecht", selected: false }]}
          />
        </>
      }
      end={
        <>
          <FilterMenu
            quiet
            align="end"
            icon={<Columns3 />}
            label={say("Columns", "Колонки")}
            options={[{ href: "?view=list&hide=city", label: say("City", "Город"), selected: true }]}
          />
          <IconButton icon={<Download />} label={say("Export CSV", "Выгрузить CSV")} tipSide="end" />
        </>
      }
      chips={
        <FilterChip label={say("Class", "Класс")} value={say("Key", "Ключевые")} removeHref="?view=list" />
      }
    />
  );
}

function useColumns(): DataColumn<SamplePartner>[] {
  const say = useSay();
  const { locale } = useUi();
  const currency = say("USD", "RUB");
  const ranks = {
    key: <Badge tone="accent">{say("Key", "Ключевой")}</Badge>,
    normal: <Badge>{say("Normal", "Обычный")}</Badge>,
    low: <Badge tone="caution">{say("Low yield", "Малодоходный")}</Badge>,
  };
  return [
    { id: "name", header: say("Partner", "Партнёр"), cell: (row) => row.name, phone: "title" },
    { id: "class", header: say("Class", "Класс"), cell: (row) => ranks[row.rank], phone: "end" },
    { id: "manager", header: say("Manager", "Менеджер"), cell: (row) => row.manager, phone: "fact" },
    { id: "city", header: say("City", "Город"), cell: (row) => row.city, phone: "hide", from: "wide" },
    {
      id: "last",
      header: say("Last lead", "Последний лид"),
      cell: (row) => say(`${row.lastDays} d ago`, `${row.lastDays}\u00a0дн. назад`),
      phone: "fact",
    },
    {
      id: "leads",
      header: say("Leads", "Лиды"),
      cell: (row) => formatNumber(row.leads, locale),
      align: "end",
      phone: "hide",
    },
    {
      id: "revenue",
      header: say("Revenue", "Выручка"),
      cell: (row) => formatMoney({ amountMinor: row.amountMinor, currency }, locale),
      align: "end",
      phone: "trail",
      sort: { href: "?view=list&sort=revenue", direction: "descending" },
    },
  ];
}
