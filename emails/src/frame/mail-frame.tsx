// Whoever runs this from source may read another tsconfig; the JSX of mails does not depend on it.
/** @jsxRuntime automatic */
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { ReactElement } from "react";
import type { AskedInMail, Fact, MailBody, MailLocale, MailSender } from "../mail-body.ts";
import { accentOf } from "./accent.ts";
import { darkStyles, styles } from "./frame-styles.ts";

interface FrameProps {
  readonly body: MailBody;
  readonly sender: MailSender;
  readonly locale: MailLocale;
}

/** The one shape of all mails: 600 px, one column, no pictures, one button. */
export function MailFrame({ body, sender, locale }: FrameProps): ReactElement {
  const accent = accentOf(sender.accentHue);
  return (
    <Html lang={locale}>
      <Head>
        <title>{body.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <style>{darkStyles}</style>
      </Head>
      <Preview>{body.preview}</Preview>
      {/* The ground twice, as some programs drop a body's class and others its style. */}
      <body className="page" style={styles.body}>
        <Section className="page" style={styles.page}>
          <Container className="card" style={{ ...styles.card, borderTop: `4px solid ${accent}` }}>
            <Section style={styles.inside}>
              <Text className="muted" style={styles.sender}>
                {sender.name}
              </Text>
              <Heading as="h1" className="ink" style={styles.title}>
                {body.title}
              </Heading>
              {body.paragraphs.map((paragraph) => (
                <Text key={paragraph} className="ink" style={styles.text}>
                  {paragraph}
                </Text>
              ))}
              <Facts facts={body.facts} />
              {body.questions?.map((question) => (
                <Question key={question.prompt} question={question} />
              ))}
              <Section style={styles.actionRow}>
                <Button href={body.action.url} style={{ ...styles.button, backgroundColor: accent }}>
                  {body.action.label}
                </Button>
              </Section>
              {body.note ? (
                <Text className="muted" style={styles.muted}>
                  {body.note}
                </Text>
              ) : null}
            </Section>
          </Container>
          <Container style={styles.footer}>
            <Text className="muted" style={styles.why}>
              {body.why}
            </Text>
            {body.stop ? (
              <Text className="muted" style={styles.why}>
                <a href={body.stop.url} className="muted" style={styles.stop}>
                  {body.stop.label}
                </a>
              </Text>
            ) : null}
          </Container>
        </Section>
      </body>
    </Html>
  );
}

function Question({ question }: { question: AskedInMail }): ReactElement {
  return (
    <Section style={styles.question}>
      <Heading as="h2" className="ink" style={styles.prompt}>
        {question.prompt}
      </Heading>
      <Text className="muted" style={styles.hint}>
        {question.hint}
      </Text>
      {question.choices.map(({ label, url }) => (
        <a key={url} href={url} className="choice" style={styles.choice}>
          {label}
        </a>
      ))}
    </Section>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }): ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <table style={styles.facts} cellPadding={0} cellSpacing={0}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row" align="left" className="muted" style={{ ...styles.label, fontWeight: 400 }}>
              {label}
            </th>
            <td className="ink" style={styles.value}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
