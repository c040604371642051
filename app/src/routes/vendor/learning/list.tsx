import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { newId } from "@tributary/kernel";
import { optionalIdInput } from "@tributary/kernel/input";
import { courseInput, createCourse, listCourses } from "@tributary/learning";
import {
  Button,
  EmptyState,
  Field,
  FilterChip,
  FilterMenu,
  Input,
  ListPage,
  ListToolbar,
  Pager,
} from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { GraduationCap, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { useCourseColumns } from "./course-columns.tsx";

export const handle: RouteHandle = { title: (t) => t("learning:title") };

const states = ["published", "draft", "archived"] as const;

const search = z.object({
  q: z.string().max(100).optional(),
  state: z.enum(states).optional(),
  cursor: z.string().max(500).optional(),
});

export const loader = vendorLoader(
  { permission: "course.read", search },
  async ({ within, search: { q, state, cursor } }) => {
    const page = await within((tx) => listCourses(tx, { search: q, state, cursor, limit: 50 }));
    // Made here, so that a second click makes no second course.
    return { ...page, newCourseId: newId(), q: q ?? null, state: state ?? null };
  },
);

export const action = vendorAction({
  default: intent({
    permission: "course.edit",
    form: courseInput.extend({ id: optionalIdInput }),
    run: ({ within, clock }, { title, id }) =>
      within((tx) => createCourse(tx, { title, ...(id && { id }) }, clock)),
    done: ({ id }, { params }) => redirect(`/v/${params.vendor}/learning/${id}`),
  }),
});

/** The courses of a vendor. */
export default function Courses(): ReactNode {
  const { t } = useTranslation("learning");
  const { rows, nextCursor, newCourseId, q, state } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const links = useListLinks();
  const columns = useCourseColumns();
  return (
    <ListPage
      title={t("title")}
      hasNone={!q && !state && rows.length === 0}
      action={may("course.edit") ? <NewCourse key={newCourseId} id={newCourseId} /> : null}
      toolbar={<Toolbar q={q} state={state} />}
      pager={<Pager {...links.pages(nextCursor)} />}
    >
      <DataTable
        label={t("title")}
        rows={rows}
        columns={columns}
        rowId={(course) => course.id}
        rowName={(course) => course.title}
        rowHref={(course) => `${base}/learning/${course.id}`}
        empty={
          q || state ? (
            <NothingFound links={links} />
          ) : (
            <EmptyState icon={<GraduationCap />} title={t("empty")}>
              {t("emptyText")}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

function NewCourse({ id }: { id: string }): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState();
  return (
    <Form method="post" className="flex items-start gap-2">
      <input type="hidden" name="id" value={id} />
      <Field label={t("newTitle")} hideLabel error={form.error("title")}>
        <Input
          name="title"
          placeholder={t("newTitle")}
          maxLength={200}
          required
          defaultValue={form.value("title")}
        />
      </Field>
      <Button type="submit" variant="primary" icon={<Plus />} loading={form.pending}>
        {t("new")}
      </Button>
    </Form>
  );
}

function Toolbar({ q, state }: { q: string | null; state: (typeof states)[number] | null }): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const links = useListLinks();
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("search")} keep={["state"]} />}
      filters={
        <FilterMenu
          label={t("filter.state")}
          options={states.map((name) => ({
            href: links.with({ state: state === name ? null : name }),
            label: t(`filter.${name}`),
            selected: state === name,
          }))}
        />
      }
      chips={
        q || state ? (
          <>
            {q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
            ) : null}
            {state ? (
              <FilterChip
                label={t("filter.state")}
                value={t(`filter.${state}`)}
                removeHref={links.with({ state: null })}
              />
            ) : null}
          </>
        ) : null
      }
    />
  );
}
