interface PagerProps {
  page: number;
  pages: number;
  href: (page: number) => string;
  /** What the links before and after are called. */
  names?: readonly [string, string];
}

/** Links to the page before and after. */
export function Pager({ page, pages, href, names = ["Newer", "Older"] }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a className="button" href={href(page - 1)}>
          {names[0]}
        </a>
      ) : null}
      <span className="secondary small">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a className="button" href={href(page + 1)}>
          {names[1]}
        </a>
      ) : null}
    </nav>
  );
}
