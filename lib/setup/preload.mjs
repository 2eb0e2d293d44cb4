// What the server process runs before the framework.
import "./exit-with-parent.mjs";
import "./peer-address.mjs";
import "./page-status.mjs";
import "./transport-security.mjs";
