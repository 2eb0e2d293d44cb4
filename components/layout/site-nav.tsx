"use client";

import { usePathname } from "next/navigation";

const PLACES = [
  { href: "/polls", label: "Polls", under: ["/polls", "/questions"] },
  { href: "/#countries", label: "Countries", under: ["/countries"] },
  { href: "/articles", label: "Articles", under: ["/articles"] },
  { href: "/methods", label: "Methods", under: ["/methods"] },
] as const;

/** The main navigation, with the place the reader is in marked. */
export function SiteNav() {
  const path = usePathname();
  return (
    <nav className="site-nav" aria-label="Main">
      <ul>
        {PLACES.map(({ href, label, under }) => (
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
