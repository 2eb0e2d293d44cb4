/** What a signed-in editor sees in place of a page for admins. */
export default function Forbidden() {
  return (
    <div className="page-title">
      <h1>This page is for admins</h1>
      <p className="secondary">
        Your account may import and publish, but not manage editors and tokens. An admin of this site can change that.{" "}
        <a href="/admin">Back to the imports</a>
      </p>
    </div>
  );
}
