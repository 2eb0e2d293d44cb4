import { signInForm } from "@/lib/http/sign-in-form";

/** Signs an editor in: the form of `/login`. */
export const POST = signInForm;
