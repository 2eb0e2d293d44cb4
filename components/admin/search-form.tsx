/** Finds in a list by words, as a plain form. */
export function SearchForm({ path, query, label }: { path: string; query: string; label: string }) {
  return (
    <search>
      <form className="filters" method="get" action={path}>
        <label>
          {label}
          <input type="text" name="q" defaultValue={query} />
        </label>
        <button type="submit" className="button">
          Find
        </button>
      </form>
    </search>
  );
}
