"use client";

import { usePathname } from "next/navigation";

const PLACES = [
  { href: "/polls", label: "Polls", under: ["/polls", "/questions"] },
  { href: "/#countries", label: "Countries", under: ["/countries"] },
  { href: "/articles", label: "Articles", under: ["/articles"] },
  { href: "/methods", label: "Methods", under: ["/methods"] },
] as const;

/** Shown on the pages for editors only, and by their address alone: a page looks the same to everyone who may see it. */
const EDITOR_PLACES = [
  { href: "/upload", label: "Upload", under: ["/upload"] },
  { href: "/admin", label: "Admin", under: ["/admin"] },
] as const;

/** The main navigation, with the place the reader is in marked. */
export function SiteNav() {
  const path = usePathname();
  const isEditors = EDITOR_PLACES.some(({ href }) => path.startsWith(href));
  return (
    <nav className="site-nav" aria-label="Main">
      <ul>
        {[...PLACES, ...(isEditors ? EDITOR_PLACES : [])].map(({ href, label, under }) => (
          <li key={href}>
            <a href={href} aria-current={under.some((start) => path.startsWith(start)) ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
