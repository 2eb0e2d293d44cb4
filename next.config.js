import { headerRules } from "./lib/http/security-headers.mjs";

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // Native or dynamically loading packages stay out of the bundle.
  serverExternalPackages: ["libsql", "pg", "@resvg/resvg-js", "subset-font", "better-auth"],
  // forbidden(): a page for editors answers 403 to who may not see it.
  experimental: { authInterrupts: true },
  headers: async () => headerRules(process.env.NODE_ENV === "development"),
  // `npm test` runs the type check; a user's `npm start` need not repeat it.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
