import type { MailRow } from "@tributary/notifications";
import { formatDate, formatRelative, RelativeTime, useUi } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MailState } from "./mail-state.tsx";
import { SendAgain } from "./send-again.tsx";

/** A mail, and whether a person may let it go out once more. */
interface ListedMail extends MailRow {
  readonly mayGoAgain: boolean;
}

interface MailTableProps {
  readonly mails: readonly ListedMail[];
  readonly now: Date;
  readonly timeZone: string;
}

/** Mails, the newest first. One whose text is not made yet goes by the name of its template. */
export function MailTable({ mails, now, timeZone }: MailTableProps): ReactNode {
  const { t } = useTranslation("operator");
  const { locale } = useUi();
  const subjectOf = (mail: MailRow) => mail.subject ?? mail.template;
  const columns: DataColumn<ListedMail>[] = [
    { id: "subject", header: t("mail.subject"), phone: "title", cell: subjectOf },
    {
      id: "to",
      header: t("mail.to"),
      phone: "fact",
      cell: ({ toAddress }) => (
        <span className="block max-w-56 truncate" title={toAddress}>
          {toAddress}
        </span>
      ),
    },
    {
      id: "state",
      header: t("mail.stateTitle"),
      phone: "trail",
      cell: ({ status }) => <MailState status={status} />,
    },
    {
      id: "at",
      header: t("mail.at"),
      phone: "end",
      align: "end",
      cell: ({ createdAt }) => (
        <RelativeTime
          instant={createdAt.toISOString()}
          text={formatRelative(createdAt, now, locale, timeZone)}
          exact={formatDate(createdAt, locale, timeZone, "exact")}
        />
      ),
    },
  ];
  return (
    <DataTable
      label={t("mail.title")}
      rows={mails}
      columns={columns}
      rowId={({ id }) => id}
      rowName={subjectOf}
      rowActions={(mail) => (mail.mayGoAgain ? <SendAgain mail={mail} /> : null)}
      rowHref={({ id }) => `/operator/mail/${id}`}
    />
  );
}
