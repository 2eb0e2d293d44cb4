import "../styles/upload.css";
import "../styles/upload-choose.css";
import "../styles/upload-seen.css";
import "../styles/upload-grid.css";
import "../styles/upload-decide.css";
// Media rules come last: they override the rules above.
import "../styles/upload-media.css";
import type { Metadata } from "next";
import { UploadPage } from "@/components/upload/upload-page";
import { readSettings } from "@/lib/adapters/settings";
import { COUNTRY_CODES } from "@/lib/core/import/values/country-names";
import { countryName } from "@/lib/core/model/country";
import { pagePermit } from "@/lib/http/page-editor";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Upload" };

/** `/upload`: where an editor brings in polls. Who is not signed in is led to `/login` and back. */
export default async function Page() {
  await pagePermit("write", "/upload");
  const { maxUploadBytes: maxBytes, maxUploadRows: maxRows } = readSettings();
  return (
    <>
      <noscript>
        <p className="ignored">
          Uploading in the browser needs a script: the file is read on this page before it is sent. Without one, use the
          command line on the server: <code>npx toplines inspect my.csv</code>, then{" "}
          <code>npx toplines import my.csv</code>.
        </p>
      </noscript>
      <div className="needs-script">
        <UploadPage limits={{ maxBytes, maxRows }} countries={countries()} />
      </div>
    </>
  );
}

function countries() {
  return COUNTRY_CODES.map((code) => ({ code, name: countryName(code) })).sort((a, b) => a.name.localeCompare(b.name));
}
