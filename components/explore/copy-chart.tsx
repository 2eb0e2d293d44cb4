"use client";

import { useState } from "react";

interface CopyChartProps {
  /** The page of the chart, from the root of the site. */
  link: string;
  /** The address of its PNG. */
  picture: string;
  embed: string;
}

/** Puts the link, the picture or the embed code of a chart into the clipboard. Each of them is on the page without a script too. */
export function CopyChart({ link, picture, embed }: CopyChartProps) {
  const [said, setSaid] = useState("");
  const copy = async (what: string, write: () => Promise<void>) => {
    try {
      await write();
      setSaid(`${what} copied.`);
    } catch {
      setSaid("This browser does not let the page copy: take it from the links here.");
    }
  };
  return (
    <div className="copy-chart needs-script">
      <button
        type="button"
        className="button"
        onClick={() => copy("Link", () => navigator.clipboard.writeText(new URL(link, location.href).href))}
      >
        Copy link
      </button>
      <button type="button" className="button" onClick={() => copy("Picture", () => copyPicture(picture))}>
        Copy picture
      </button>
      <button
        type="button"
        className="button"
        onClick={() => copy("Embed code", () => navigator.clipboard.writeText(embed))}
      >
        Copy embed code
      </button>
      <p className="note" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/** The promise goes into the clipboard item: Safari forgets the press of the button while it waits for the picture. */
function copyPicture(address: string): Promise<void> {
  const blob = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return response.blob();
  });
  return navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
}
