"use client";

import type { Mapping } from "@/lib/core/import/mapping";
import { saysNothing } from "../state/mapping-changes";

/** What was said of this file, as a file for the next one of its kind. */
export function SavedMapping({ mapping, name }: { mapping: Mapping; name: string }) {
  return (
    <p className="small saved-mapping">
      <button type="button" className="button" disabled={saysNothing(mapping)} onClick={() => save(mapping, name)}>
        Save these answers
      </button>
      <span className="note">
        as a mapping: drop it beside the next file of this kind, here or with <code>--map</code>, and nothing is asked
        again.
      </span>
    </p>
  );
}

function save(mapping: Mapping, name: string): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name.replace(/\.[^.]*$/, "")}.map.json`;
  link.click();
  URL.revokeObjectURL(address);
}
