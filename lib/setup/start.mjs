// `npm start`: installs, builds and prepares what is missing, then serves.
import { runCommand } from "./failure.mjs";
import { serve } from "./serve.mjs";

await runCommand(() => serve("start"));
