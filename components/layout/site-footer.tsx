/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="frame">
        <p>Toplines, an open-source record of public-opinion polls</p>
        <ul>
          <li>
            <a href="/polls">All polls</a>
          </li>
          <li>
            <a href="/articles">Articles</a>
          </li>
          <li>
            <a href="/login">For editors</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
