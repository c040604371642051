import type { PageText } from "@tributary/programs";
import { TextLink } from "@tributary/ui";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface AboutProps {
  /** The language of the vendor's words, which may be another than the page's. */
  readonly locale: string;
  readonly text: PageText;
  readonly contact: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
}

/** What a program is: for whom, what partners get, how it goes on, whom one can ask. What is empty is left out. */
export function AboutProgram({ locale, text, contact }: AboutProps): ReactNode {
  const { t } = useTranslation("join");
  const benefits = linesOf(text.benefits);
  const steps = linesOf(text.steps);
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
      {benefits.length > 0 ? (
        <Part title={t("about.benefits")}>
          <ul lang={locale} className="flex flex-col gap-2.5">
            {benefits.map((benefit) => (
              <li key={benefit} className="flex gap-2.5">
                <Check aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent-text" />
                <span className="min-w-0 break-words">{benefit}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {steps.length > 0 ? (
        <Part title={t("about.steps")}>
          <ol lang={locale} className="flex flex-col gap-2.5">
            {steps.map((step, index) => (
              <li key={step} className="flex gap-2.5">
                <span
                  aria-hidden="true"
                  className="grid size-6 shrink-0 place-content-center rounded-full bg-accent-soft text-13 font-emphasis text-accent-text tabular-nums"
                >
                  {index + 1}
                </span>
                <span className="min-w-0 break-words">{step}</span>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      {text.audience ? (
        <Part title={t("about.audience")}>
          <p lang={locale} className="whitespace-pre-line break-words">
            {text.audience}
          </p>
        </Part>
      ) : null}
      {contact.email || contact.phone || contact.name ? (
        <Part title={t("about.contact")}>
          <Contact contact={contact} />
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="min-w-0">
      <h2 className="mb-3 text-16">{title}</h2>
      {children}
    </section>
  );
}

function Contact({ contact: { name, email, phone } }: Pick<AboutProps, "contact">): ReactNode {
  return (
    <div className="flex flex-col gap-1 break-words">
      {name ? <p>{name}</p> : null}
      {email ? (
        <p>
          <TextLink href={`mailto:${email}`}>{email}</TextLink>
        </p>
      ) : null}
      {phone ? (
        <p>
          <TextLink href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</TextLink>
        </p>
      ) : null}
    </div>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
