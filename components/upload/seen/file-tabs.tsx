"use client";

import { Section } from "../../layout/section";
import type { Seen } from "../reader/protocol";

interface FileTabsProps {
  readonly seen: Seen;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onRemove: (name: string) => void;
}

/** One of several files at a time; how they belong together stands below. */
export function FileTabs({ seen, chosen, onChoose, onRemove }: FileTabsProps) {
  return (
    <Section title={`${seen.files.length} files`} aside={seen.join ? "They belong together" : "Each stands for itself"}>
      <ul className="file-tabs">
        {seen.files.map(({ inspection: { file } }, index) => (
          <li key={file.name}>
            <button type="button" className="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              {file.name}
            </button>
            <button type="button" className="link-button small" onClick={() => onRemove(file.name)}>
              Remove<span className="visually-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {seen.join ? (
        <ul className="rows small">
          {seen.join.links.map((link) => (
            <li key={`${link.file} ${link.column} ${link.toFile}`}>
              <strong>{link.column}</strong> of {link.file} leads to <strong>{link.toColumn}</strong> of {link.toFile}:{" "}
              {link.matched} keys found
              {link.unmatched.length > 0 ? `, not found: ${link.unmatched.slice(0, 5).join(", ")}` : ""}
              {link.unused.length > 0 ? `, never used: ${link.unused.slice(0, 5).join(", ")}` : ""}.
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
