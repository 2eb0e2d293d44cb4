"use client";

import { usePathname } from "next/navigation";

/** A page for editors. */
export interface EditorPlace {
  readonly href: string;
  readonly label: string;
}

/** The navigation of the pages for editors, with the one the reader is on marked. */
export function EditorNav({ places }: { places: readonly EditorPlace[] }) {
  const path = usePathname();
  // The longest that fits: /admin is the start of them all.
  const here = places
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label="Editors">
      <ul>
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
