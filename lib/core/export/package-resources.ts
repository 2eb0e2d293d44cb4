import { z } from "zod";

const descriptorSchema = z.object({
  resources: z.array(z.object({ path: z.string().min(1), format: z.string().optional() })).min(1),
});

/**
 * The files a data package consists of, as its descriptor lists them.
 * @throws Error when it is no descriptor, or names a file outside its folder
 */
export function packageResources(descriptor: string): readonly string[] {
  const read = descriptorSchema.safeParse(parsed(descriptor));
  if (!read.success) throw new Error("it is no data package: it has no list of resources with a path each");
  const paths = read.data.resources.map(({ path }) => path);
  const outside = paths.find((path) => /^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(path));
  if (outside !== undefined) throw new Error(`its resource "${outside}" is not in the folder of the package`);
  return paths;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
