import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";

/** The process it belongs to, and the name of the work. */
const NAME = /^(\d+)-([a-z0-9-]+)$/;

/**
 * Folders for what is needed only while something is done. What a process that was killed left behind is known by its
 * number and swept by the next one.
 */
export class WorkFolders {
  private readonly own = new Set<string>();

  constructor(private readonly parent: string) {}

  /** Makes a folder. @param name a slug */
  async make(name: string): Promise<string> {
    const folder = this.pathOf(name);
    this.own.add(name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Deletes one with all that is in it, if it is there. */
  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { recursive: true, force: true });
    this.own.delete(name);
  }

  /** Deletes what no process needs any more. */
  async sweep(): Promise<void> {
    const names = await readdir(this.parent).catch(() => []);
    for (const found of names) {
      const [, pid, name] = NAME.exec(found) ?? [];
      if (pid === undefined || name === undefined) continue;
      // In a container a process has the same number after every restart.
      const isNeeded = Number(pid) === process.pid ? this.own.has(name) : isAlive(Number(pid));
      if (!isNeeded) await rm(path.join(this.parent, found), { recursive: true, force: true });
    }
  }

  private pathOf(name: string): string {
    return path.join(this.parent, `${process.pid}-${name}`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
