// `npm run dev`: as `npm start`, but the pages are built as they are asked for and follow every change of the sources.
import { runCommand } from "./failure.mjs";
import { serve } from "./serve.mjs";

await runCommand(() => serve("dev"));
