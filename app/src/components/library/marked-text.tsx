import { Fragment, type ReactNode } from "react";

/**
 * Text as editors write it: empty lines part paragraphs, lines with "- " are a list, stars make words bold, addresses
 * become links. Everything becomes elements; nothing of it is ever markup.
 */
export function MarkedText({ text }: { text: string }): ReactNode {
  if (text === "") return null;
  return (
    <div className="flex max-w-[68ch] flex-col gap-2.5">
      {text.split(/\n{2,}/).map((block, at) => {
        const key = `${at} ${block.slice(0, 20)}`;
        return <Block key={key} lines={block.split("\n")} />;
      })}
    </div>
  );
}

function Block({ lines }: { lines: readonly string[] }): ReactNode {
  const points = lines.filter((line) => /^[-•*] /.test(line));
  if (points.length === lines.length) {
    return (
      <ul className="ml-5 list-disc [&>li+li]:mt-1">
        {points.map((line) => (
          <li key={line}>
            <Inline text={line.slice(2)} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {lines.map((line, at) => {
        const key = `${at} ${line.slice(0, 20)}`;
        return (
          <Fragment key={key}>
            {at > 0 ? <br /> : null}
            <Inline text={line} />
          </Fragment>
        );
      })}
    </p>
  );
}

/** Bold words and addresses; the pieces at odd places are those. */
function Inline({ text }: { text: string }): ReactNode {
  return text.split(/(\*\*[^*\n]+\*\*|https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((piece, at) => {
    const key = `${at} ${piece.slice(0, 20)}`;
    if (at % 2 === 0) return <Fragment key={key}>{piece}</Fragment>;
    if (piece.startsWith("**")) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    return (
      <a
        key={key}
        href={piece}
        target="_blank"
        rel="noreferrer noopener"
        className="break-all text-accent-text underline"
      >
        {piece}
      </a>
    );
  });
}
