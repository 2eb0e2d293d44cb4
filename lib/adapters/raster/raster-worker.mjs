// The start of a drawing thread: tsx reads the TypeScript of the rest as it is.
import { tsImport } from "tsx/esm/api";

await tsImport("./raster-thread.ts", import.meta.url);
