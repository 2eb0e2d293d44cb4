/** Links to the page before and after. */
export function Pager({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a className="button" href={href(page - 1)}>
          Newer
        </a>
      ) : null}
      <span className="secondary small">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a className="button" href={href(page + 1)}>
          Older
        </a>
      ) : null}
    </nav>
  );
}
