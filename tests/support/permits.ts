import { permit } from "@/lib/core/model/permit";

/** May do everything, as whoever sits at the machine may. */
export const PERMIT = permit({ actor: "command line", address: null }, "write");
