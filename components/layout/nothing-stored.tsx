/** What answers an address that never led anywhere. */
export function NothingStored() {
  return (
    <div className="page-title">
      <h1>Nothing is stored under this address</h1>
      <p className="secondary">
        It may be mistyped, or what stood here was never imported. <a href="/polls">All polls</a> ·{" "}
        <a href="/articles">All articles</a>
      </p>
    </div>
  );
}
